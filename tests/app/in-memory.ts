import type { DeadLetter, EvidenceRecord, FactStore, SourceStore, Upload } from '../../lib/app/index.ts'
import { createReviewMemory, memorySnapshots } from './review-memory.ts'

/** The ports of moderation and indexing, kept in memory: what a use case is tested against. */
export function createMemory(objects: Readonly<Record<string, { bytes: Uint8Array; mediaType?: string }>> = {}) {
  const snapshots = new Map<string, string>()
  const letters: DeadLetter[] = []
  const asked: Upload[] = []
  return {
    sources: memorySources(objects),
    snapshots: memorySnapshots(snapshots),
    verdicts: createReviewMemory().verdicts,
    facts: memoryFacts(new Map()),
    rejudging: { ask: async (uploads: readonly Upload[]) => void asked.push(...uploads) },
    asked,
    deadLetters: { bury: async (letter: DeadLetter) => void letters.push(letter) },
    letters,
    kept: snapshots,
  }
}

function memorySources(objects: Readonly<Record<string, { bytes: Uint8Array; mediaType?: string }>>): SourceStore {
  const locate = ({ article, versionId }: Upload) => objects[`${article}@${versionId ?? ''}`] ?? objects[article]
  return {
    async read(upload, maxBytes) {
      const object = locate(upload)
      if (object === undefined) return undefined
      const { bytes, mediaType } = object
      if (bytes.length > maxBytes) return { kind: 'too-large', size: bytes.length, mediaType }
      return { kind: 'read', bytes, mediaType }
    },
  }
}

function memoryFacts(documents: Map<string, EvidenceRecord>): FactStore {
  const mentions = new Map<string, Map<string, Upload>>()
  return {
    async save(record) {
      const earlier = documents.get(record.upload.article)
      if (earlier !== undefined && earlier.upload.sequencer > record.upload.sequencer) return { kind: 'superseded' }
      documents.set(record.upload.article, record)
      return { kind: 'saved', touches: record.document.entities }
    },
    async documentsOn(entities) {
      const current = [...documents.values()].map(({ document }) => document)
      return current.filter((document) => document.entities.some((entity) => entities.includes(entity)))
    },
    async noteArticle(upload, entities) {
      for (const entity of entities) mentions.set(entity, new Map(mentions.get(entity)).set(upload.article, upload))
    },
    async articlesTouching(entities) {
      const uploads = entities.flatMap((entity) => [...(mentions.get(entity)?.values() ?? [])])
      return { uploads, complete: true }
    },
  }
}
