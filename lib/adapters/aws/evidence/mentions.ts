import type { Touched, Upload } from '../../../app/ports/index.ts'
import { type MentionItem, MentionItemSchema } from '../../../contracts/index.ts'
import { type FactTable, putUnlessLater, queryItems } from './fact-table.ts'
import { corruptFacts, fromMention, toMention } from './items.ts'
import { ARTICLE_PREFIX, EVIDENCE_PREFIX, entityPartition } from './keys.ts'

/** Articles that are judged again for one piece of evidence: what its function can ask for in the time it has. */
const MAX_ARTICLES = 5000

/** Pieces of evidence looked at for one entity. */
const MAX_DOCUMENTS = 100

/** A late event leaves the note of a later upload as it is. */
export async function noteArticle(store: FactTable, upload: Upload, entities: readonly string[]): Promise<void> {
  await Promise.all(entities.map((entity) => putUnlessLater(store, toMention(entity, ARTICLE_PREFIX, upload))))
}

/** An article that speaks of several entities is named once, by the latest upload known. */
export async function articlesTouching(store: FactTable, entities: readonly string[]): Promise<Touched> {
  const latest = new Map<string, Upload>()
  for (const entity of entities) {
    for (const upload of (await mentionsOf(store, entity, ARTICLE_PREFIX, MAX_ARTICLES + 1)).map(fromMention)) {
      const known = latest.get(upload.article)
      if (known === undefined || known.sequencer < upload.sequencer) latest.set(upload.article, upload)
    }
  }
  const uploads = [...latest.values()]
  return { uploads: uploads.slice(0, MAX_ARTICLES), complete: uploads.length <= MAX_ARTICLES }
}

/** @returns the keys of the evidence that speaks, or once spoke, of an entity. */
export async function evidenceOn(store: FactTable, entity: string): Promise<readonly string[]> {
  const mentions = await mentionsOf(store, entity, EVIDENCE_PREFIX, MAX_DOCUMENTS)
  return mentions.map(({ name }) => name)
}

async function mentionsOf(store: FactTable, entity: string, prefix: string, most: number): Promise<MentionItem[]> {
  const pk = entityPartition(entity)
  const mentions = MentionItemSchema.array().safeParse(await queryItems(store, { pk, prefix, most }))
  if (mentions.success) return mentions.data
  throw corruptFacts(mentions.error)
}
