import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { CopydeskError } from '../../../lib/contracts/errors.ts'
import { readDocument } from '../../../lib/engine/document/index.ts'
import { readEvidence } from '../../../lib/engine/evidence/index.ts'
import { readFrames } from '../../../lib/engine/frames/index.ts'
import { periodsIn } from '../../../lib/engine/periods/index.ts'
import { findQuantities } from '../../../lib/engine/quantities/index.ts'
import { groundFrame, indexFacts } from '../../../lib/engine/support/index.ts'
import { isStated } from './derivable.ts'

const RowSchema = z.object({
  text: z.string(),
  label: z.enum(['entailed', 'refuted']),
  subset: z.string(),
  evidence: z.array(z.string()).nullable(),
})

export type FindverClaim = z.infer<typeof RowSchema>
type Verdict = FindverClaim['label'] | null

/** A claim beside what frames alone say of it, and what the triage signal adds where they say nothing. */
export interface JudgedClaim {
  readonly subset: string
  readonly label: FindverClaim['label']
  readonly contradicted: boolean
  readonly frames: Verdict
  readonly triage: Verdict
}

/** Reads claims from JSON lines. Throws `input-unreadable` for a missing file or a line that is no claim. */
export async function readFindver(file: string): Promise<readonly FindverClaim[]> {
  const lines = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CopydeskError('input-unreadable', `No claims at ${file}`, { cause, hint: 'Give a JSONL file.' })
  })
  return lines.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [parseClaim(line, `${file}:${at + 1}`)]))
}

/** @param place of the line, for the message */
export function parseClaim(line: string, place: string): FindverClaim {
  try {
    return RowSchema.parse(JSON.parse(line))
  } catch (cause) {
    throw new CopydeskError('input-unreadable', `${place} is not a claim with its paragraphs`, { cause })
  }
}

/** Judges one claim by its gold paragraphs. Both are taken to be about the same company. */
export function judgeClaim({ text, label, subset, evidence }: FindverClaim): JudgedClaim {
  const paragraphs = (evidence ?? []).join('\n\n')
  const document = readDocument(text)
  const quantities = findQuantities(document)
  const statuses = groundingsOf(text, paragraphs)
  const contradicted = statuses.includes('contradicted')
  const allSupported = statuses.length > 0 && statuses.every((status) => status.startsWith('supported'))
  const frames = contradicted ? 'refuted' : allSupported ? 'entailed' : null
  if (frames !== null || quantities.length === 0 || paragraphs === '') {
    return { subset, label, contradicted, frames, triage: frames }
  }
  const stated = quantities.every((quantity) => isStated(quantity, text, paragraphs))
  return { subset, label, contradicted, frames, triage: stated ? 'entailed' : 'refuted' }
}

function groundingsOf(text: string, paragraphs: string): readonly string[] {
  const bytes = new TextEncoder().encode(paragraphs)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const reading = readEvidence({ name: 'filer.txt', bytes, sha256 })
  if (reading.kind === 'refused') return []
  const facts = indexFacts(reading.document.facts)
  const key = facts.entities[0]
  if (key === undefined) return []
  const document = readDocument(text)
  const entity = { name: key, key, start: 0, end: 0 }
  return readFrames(document, findQuantities(document), periodsIn(document, null)).map(
    (frame) => groundFrame({ ...frame, entity }, facts).status,
  )
}
