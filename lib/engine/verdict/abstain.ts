import type { EngineIdentity, Verdict } from '../../contracts/index.ts'
import { VERDICT_SCHEMA_ID } from '../../contracts/words.ts'
import type { Sha256, Unreadable } from '../reading/index.ts'
import { NO_SHARES } from './shares.ts'

/** The verdict on an input that cannot be read: nothing judged, the reason said, never clean. */
export function abstain(input: Unreadable, engine: EngineIdentity, sha256: Sha256): Verdict {
  return {
    schema: VERDICT_SCHEMA_ID,
    source: input.source,
    text: { language: 'und', characters: 0, sha256: sha256(new Uint8Array()), content: '' },
    engine,
    disposition: 'abstain',
    reasons: [{ code: input.reason, message: input.message }],
    shares: NO_SHARES,
    sentences: [],
    segments: [],
    claims: [],
    findings: [],
    cleared: [],
  }
}
