import type {
  DeadLetter,
  SnapshotStore,
  SourceStore,
  Upload,
  VerdictRecord,
  VerdictStore,
} from '../../lib/app/index.ts'

/** The ports of moderation, kept in memory: what a use case is tested against. */
export function createMemory(objects: Readonly<Record<string, { bytes: Uint8Array; mediaType?: string }>> = {}) {
  const snapshots = new Map<string, string>()
  const verdicts = new Map<string, VerdictRecord>()
  const letters: DeadLetter[] = []
  return {
    sources: memorySources(objects),
    snapshots: memorySnapshots(snapshots),
    verdicts: memoryVerdicts(verdicts),
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
  return {
    async file(record) {
      const current = records.get(record.upload.article)
      if (current !== undefined && current.upload.sequencer >= record.upload.sequencer) return { kind: 'superseded' }
      records.set(record.upload.article, record)
      return { kind: 'filed' }
    },
    find: async (article) => records.get(article),
  }
}
