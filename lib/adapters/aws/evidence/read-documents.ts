import { type EvidenceDocument, type EvidenceItem, type Fact, FactsItemSchema } from '../../../contracts/index.ts'
import { type FactTable, queryItems, readDocumentItem } from './fact-table.ts'
import { corruptFacts, fromPage } from './items.ts'
import { callNamesOf, entityPartition, factsPrefix } from './keys.ts'
import { evidenceOn } from './mentions.ts'

/** Pages of versions that are no longer current are never read: the current item says which document counts. */
export async function documentsOn(store: FactTable, entities: readonly string[]): Promise<EvidenceDocument[]> {
  const names = new Set((await Promise.all(entities.map((entity) => evidenceOn(store, entity)))).flat())
  const items = await Promise.all([...names].toSorted().map((name) => readDocumentItem(store, name)))
  const asked = new Set(entities)
  const current = items.filter((item) => item !== undefined)
  const speaking = current.filter((item) => item.entities.some((entity) => isAsked(entity, asked)))
  return Promise.all(speaking.map((item) => readDocument(store, item, asked)))
}

function isAsked(entity: string, asked: ReadonlySet<string>): boolean {
  return callNamesOf(entity).some((name) => asked.has(name))
}

async function readDocument(
  store: FactTable,
  item: EvidenceItem,
  asked: ReadonlySet<string>,
): Promise<EvidenceDocument> {
  const { document: id, name, sha256, kind, entities } = item
  const pages = await Promise.all(
    entities.map((entity, index) =>
      readFacts(store, id, entity, isAsked(entity, asked) ? (item.pages[index] ?? 0) : 0),
    ),
  )
  return { id, name, sha256, kind, entities, facts: pages.flat() }
}

async function readFacts(store: FactTable, document: string, entity: string, pages: number): Promise<readonly Fact[]> {
  if (pages === 0) return []
  const pk = entityPartition(entity)
  const found = FactsItemSchema.array().safeParse(
    await queryItems(store, { pk, prefix: factsPrefix(document), most: pages }),
  )
  if (!found.success || found.data.length < pages) throw corruptFacts(found.error)
  return found.data.flatMap(fromPage)
}
