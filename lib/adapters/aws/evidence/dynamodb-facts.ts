import type { FactStore } from '../../../app/ports/index.ts'
import type { FactTable } from './fact-table.ts'
import { articlesTouching, noteArticle } from './mentions.ts'
import { documentsOn } from './read-documents.ts'
import { saveDocument } from './save-document.ts'

/** Facts and mentions in the single table. */
export function createDynamoDbFacts(store: FactTable): FactStore {
  return {
    save: (record) => saveDocument(store, record),
    documentsOn: (entities) => documentsOn(store, entities),
    noteArticle: (upload, entities) => noteArticle(store, upload, entities),
    articlesTouching: (entities) => articlesTouching(store, entities),
  }
}
