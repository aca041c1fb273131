import { createHash } from 'node:crypto'
import type { VerdictArchive } from '../../../app/ports/index.ts'
import type { Verdict } from '../../../contracts/index.ts'
import type { VerdictTable } from './dynamodb-verdicts.ts'
import { isNamedAfter } from './head.ts'
import { assembleVerdict, readParts } from './read-verdict.ts'

/** Verdicts as they were filed. A revision is named after the hash of its verdict, so each is known to be whole. */
export function createVerdictArchive(store: VerdictTable): VerdictArchive {
  return { find: (article, revision, text) => find(store, article, revision, text) }
}

async function find(
  store: VerdictTable,
  article: string,
  revision: string,
  text: string,
): Promise<Verdict | undefined> {
  const [parts, content] = await Promise.all([
    readParts(store, article, revision),
    text === EMPTY ? '' : store.snapshots.find(text),
  ])
  if (parts.bodies.length === 0) return undefined
  return assembleVerdict(parts, content, (sha256) => isNamedAfter(revision, sha256))
}

/** Of the text of an abstention, which nobody keeps. */
const EMPTY = createHash('sha256').digest('hex')
