import { createHash } from 'node:crypto'
import type { VerdictArchive } from '../../../app/ports/index.ts'
import { type Verdict, VerdictSchema } from '../../../contracts/index.ts'
import type { VerdictTable } from './dynamodb-verdicts.ts'
import { hashVerdict, isNamedAfter } from './head.ts'
import { fromItems } from './items.ts'
import { corruptVerdict, readParts } from './read-verdict.ts'

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
  const [{ bodies, findings }, content] = await Promise.all([
    readParts(store, article, revision),
    text === EMPTY ? '' : store.snapshots.find(text),
  ])
  if (bodies.length === 0) return undefined
  if (content === undefined) throw corruptVerdict(article)
  const assembled = fromItems(bodies, findings, content)
  if (!isNamedAfter(revision, hashVerdict(assembled))) throw corruptVerdict(article)
  const verdict = VerdictSchema.safeParse(assembled)
  if (!verdict.success) throw corruptVerdict(article, verdict.error)
  return verdict.data
}

/** Of the text of an abstention, which nobody keeps. */
const EMPTY = createHash('sha256').digest('hex')
