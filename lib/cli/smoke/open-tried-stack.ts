import { composeDesk, composeVerdicts, createClients, removeArticle, upload } from '../../adapters/aws/index.ts'
import { sha256 } from '../../adapters/node/index.ts'
import { QueueQuerySchema } from '../../contracts/index.ts'
import type { SmokePlace } from './smoke-place.ts'
import type { TriedStack } from './try-stack.ts'

export interface OpenTriedStack extends TriedStack {
  close(): void
}

/** Opens a stack with the rights of whoever runs this: to upload, to read verdicts and shelves, and to delete both. */
export function openTriedStack({ endpoint, intakeBucket, snapshotBucket, table }: SmokePlace): OpenTriedStack {
  const clients = createClients(endpoint === undefined ? {} : { endpoint, s3PathStyle: true })
  const verdicts = composeVerdicts({ table, snapshotBucket }, clients)
  const places = {
    COPYDESK_TABLE: table,
    COPYDESK_SNAPSHOT_BUCKET: snapshotBucket,
    COPYDESK_INTAKE_BUCKET: intakeBucket,
  }
  const desk = composeDesk({ ...places, COPYDESK_FOUR_EYES: 'off' }, clients, sha256, () => undefined)
  return {
    upload: (article, text) => {
      const bytes = new TextEncoder().encode(text)
      return upload(clients.s3, { bucket: intakeBucket, article, bytes, mediaType: 'text/plain; charset=utf-8' })
    },
    verdict: async (article) => (await verdicts.find(article))?.verdict,
    async isQueued(article) {
      const listed = await desk.queue(READER, QueueQuerySchema.parse({ search: article }))
      return listed.kind === 'listed' && listed.value.items.some((item) => item.article === article)
    },
    remove: (article, versionId) => removeArticle(clients, { bucket: intakeBucket, table, article, versionId }),
    close: () => clients.close(),
  }
}

/** It only looks. */
const READER = { id: 'smoke', name: 'Smoke test', duty: 'reader' } as const
