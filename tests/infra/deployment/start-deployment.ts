import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AwsClients, createClients, createVerdictTable } from '../../../lib/adapters/aws/index.ts'
import { type LocalStack, startLocalStack } from '../../../lib/adapters/local/index.ts'
import { type BootedFunction, bootFunction } from '../runtime-api/boot-function.ts'

/** What the functions find around them. */
export interface Deployment {
  readonly stack: LocalStack
  readonly clients: AwsClients
  /** What the bus was told, a line of JSON each. */
  readonly events: () => readonly string[]
  /** Puts a function where its environment says it is on AWS. */
  readonly boot: (folder: string, environment?: Readonly<Record<string, string>>) => Promise<BootedFunction>
  /** Stops the functions, then what is around them. */
  readonly close: () => Promise<void>
}

export async function startDeployment(): Promise<Deployment> {
  const directory = mkdtempSync(join(tmpdir(), 'copydesk-deployed-'))
  const stack = await startStack(directory)
  const clients = createClients({ endpoint: stack.endpoint, s3PathStyle: true })
  await createVerdictTable(clients.dynamodb, 'records')
  const running: BootedFunction[] = []
  return {
    stack,
    clients,
    events: () => readFileSync(join(directory, 'events.ndjson'), 'utf8').trimEnd().split('\n'),
    async boot(folder, environment = {}) {
      const booted = await bootFunction({ folder, environment: { ...environmentOf(stack), ...environment } })
      running.push(booted)
      return booted
    },
    async close() {
      await Promise.all(running.map((booted) => booted.stop()))
      clients.close()
      await stack.close()
      rmSync(directory, { recursive: true })
    },
  }
}

const NOTIFICATIONS = [
  { queue: 'uploads', prefix: 'articles/' },
  { queue: 'evidence', prefix: 'evidence/' },
]

function startStack(directory: string): Promise<LocalStack> {
  return startLocalStack({
    directory,
    port: 0,
    buckets: [
      { name: 'intake', versioned: true, notify: NOTIFICATIONS },
      { name: 'snapshots', versioned: true },
    ],
    queues: [
      { name: 'uploads', visibilityTimeoutMs: 180_000, redrive: { queue: 'dead-letters', maxReceiveCount: 5 } },
      { name: 'evidence', visibilityTimeoutMs: 720_000 },
      { name: 'dead-letters', visibilityTimeoutMs: 30_000 },
    ],
  })
}

function environmentOf(stack: LocalStack): Record<string, string> {
  return {
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: stack.endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    COPYDESK_TABLE: 'records',
    COPYDESK_SNAPSHOT_BUCKET: 'snapshots',
    COPYDESK_INTAKE_BUCKET: 'intake',
    COPYDESK_DEAD_LETTER_URL: stack.queueUrl('dead-letters'),
    COPYDESK_INTAKE_URL: stack.queueUrl('uploads'),
    COPYDESK_BUS: 'announcements',
    COPYDESK_WEBHOOK_URL: 'https://cms.example.com/hook',
    COPYDESK_WEBHOOK_SECRET: 'secret',
    COPYDESK_MAX_BYTES: '4194304',
    COPYDESK_MAX_RECEIVES: '5',
    COPYDESK_S3_PATH_STYLE: 'true',
  }
}
