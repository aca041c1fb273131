import type {
  DeadLetter,
  EvidenceRecord,
  FactStore,
  SnapshotStore,
  SourceStore,
  Upload,
  VerdictRecord,
  VerdictStore,
} from '../../lib/app/index.ts'

/** The ports of moderation and indexing, kept in memory: what a use case is tested against. */
export function createMemory(objects: Readonly<Record<string, { bytes: Uint8Array; mediaType?: string }>> = {}) {
  const snapshots = new Map<string, string>()
  const verdicts = new Map<string, VerdictRecord>()
  const letters: DeadLetter[] = []
  const asked: Upload[] = []
  return {
    sources: memorySources(objects),
    snapshots: memorySnapshots(snapshots),
    verdicts: memoryVerdicts(verdicts),
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
    async describe(upload) {
      const object = locate(upload)
      return object && { bytes: object.bytes.length, mediaType: object.mediaType }
    },
    read: async (upload) => locate(upload)?.bytes,
  }
}

function memorySnapshots(kept: Map<string, string>): SnapshotStore {
  return {
    async keep(sha256, text) {
      kept.set(sha256, text)
    },
    find: async (sha256) => kept.get(sha256),
  }
}

function memoryVerdicts(records: Map<string, VerdictRecord>): VerdictStore {
  const revisions = new Map<string, number>()
  return {
    async standing(article) {
      const record = records.get(article)
      const revision = String(revisions.get(article) ?? 0)
      if (record === undefined) return undefined
      const { upload, verdict, judgedAt } = record
      const evidence = verdict.engine.evidence
      return { sequencer: upload.sequencer, revision, evidence, waitingSince: judgedAt }
    },
    async file(record, standing) {
      const { article, sequencer } = record.upload
      const current = records.get(article)
      const revision = revisions.get(article) ?? 0
      const replaces = standing?.sequencer === sequencer && standing.revision === String(revision)
      if (current !== undefined && current.upload.sequencer >= sequencer && !replaces) return { kind: 'overtaken' }
      records.set(article, record)
      revisions.set(article, revision + 1)
      return { kind: 'filed' }
    },
    find: async (article) => records.get(article),
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
