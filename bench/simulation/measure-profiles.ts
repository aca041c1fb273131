import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { documentPartition, entityPartition } from '../../lib/adapters/aws/evidence/keys.ts'
import { type AwsClients, composeIntake, createClients, createVerdictTable } from '../../lib/adapters/aws/index.ts'
import { CURRENT, partitionOf } from '../../lib/adapters/aws/verdicts/keys.ts'
import { startLocalStack } from '../../lib/adapters/local/index.ts'
import { loadEngine, sha256 } from '../../lib/adapters/node/index.ts'
import { judgeBytes, moderateMessage, writeRejudge } from '../../lib/app/index.ts'
import { MAX_BYTES, SHELF_ATTRIBUTES, type VerdictItem, VerdictItemSchema } from '../../lib/contracts/index.ts'
import { evidenceSubjects, readEvidence } from '../../lib/engine/index.ts'
import { unitsOfItem } from './item-units.ts'
import { type RecordedRequest, recordRequests } from './record-requests.ts'
import type { MeasuredRequest, Profile } from './traffic.ts'

const SAMPLES = new URL('../../samples/', import.meta.url)
const TABLE = 'records'

/**
 * Has the samples judged by the real functions over the local stack, and notes what that asks of the table.
 * @param documents pieces of evidence there are on the company each is mainly about: a year of daily prices each
 */
export async function measureProfiles(documents: number, names = readNames()): Promise<readonly Profile[]> {
  const directory = mkdtempSync(join(tmpdir(), 'copydesk-simulate-'))
  const buckets = ['intake', 'snapshots'].map((name) => ({ name, versioned: true }))
  const stack = await startLocalStack({ directory, port: 0, buckets, queues: [] })
  const clients = createClients({ endpoint: stack.endpoint, s3PathStyle: true })
  try {
    await createVerdictTable(clients.dynamodb, TABLE)
    const desk = openDesk(clients)
    const profiles: Profile[] = []
    for (const name of names) profiles.push(await desk.measure(name, documents))
    return profiles
  } finally {
    clients.close()
    await stack.close()
    rmSync(directory, { recursive: true })
  }
}

function readNames(): string[] {
  return readdirSync(SAMPLES).filter((name) => name.endsWith('.txt'))
}

function openDesk(clients: AwsClients) {
  const config = {
    COPYDESK_TABLE: TABLE,
    COPYDESK_SNAPSHOT_BUCKET: 'snapshots',
    COPYDESK_DEAD_LETTER_URL: 'http://127.0.0.1/none',
    COPYDESK_MAX_BYTES: MAX_BYTES,
    COPYDESK_MAX_RECEIVES: 1000,
    COPYDESK_S3_PATH_STYLE: true,
  }
  const takeNotes = recordRequests(clients.dynamodb)
  const engine = loadEngine()
  const intake = composeIntake(config, clients, engine)
  return {
    async measure(name: string, documents: number): Promise<Profile> {
      const bytes = readFileSync(new URL(name, SAMPLES))
      const source = { uri: name, mediaType: 'text/plain', bytes }
      const [company = 'none'] = evidenceSubjects(judgeBytes(source, engine))
      for (let index = 0; index < documents; index++)
        await intake.facts.save(pricesOf(company, `evidence/${name}-${index}.csv`, index))
      const article = `articles/publisher-100/2026/03/02/${name}`
      const sources = { read: async () => ({ kind: 'read', bytes, mediaType: 'text/plain' }) as const }
      takeNotes()
      await moderateMessage(
        { messageId: name, receives: 1, body: writeRejudge(uploadOf(article)) },
        { ...intake, sources },
      )
      return toProfile(takeNotes(), await readHead(clients, article))
    },
  }
}

/** A year of prices that nobody paid. */
function pricesOf(company: string, name: string, year: number) {
  const rows = Array.from({ length: 250 }, (_, day) => {
    const date = new Date(Date.UTC(2000 + year, 0, 1 + day)).toISOString().slice(0, 10)
    return `${company},${date},${(40 + (day % 17) / 10).toFixed(2)},USD`
  })
  const bytes = new TextEncoder().encode(['symbol,date,close,currency', ...rows].join('\n'))
  const reading = readEvidence({ name, bytes, sha256: sha256(bytes) })
  if (reading.kind === 'refused') throw new Error(reading.message)
  return { upload: uploadOf(name), document: reading.document }
}

function uploadOf(article: string) {
  return { bucket: 'intake', article, versionId: undefined, sequencer: '0066A0B1C2D3E4F506'.padEnd(40, '0') }
}

async function readHead({ dynamodb }: AwsClients, article: string) {
  const { Item } = await dynamodb.send(
    new GetCommand({ TableName: TABLE, Key: { pk: partitionOf(article), sk: CURRENT }, ConsistentRead: true }),
  )
  return VerdictItemSchema.parse(Item)
}

function toProfile(notes: readonly RecordedRequest[], head: VerdictItem): Profile {
  const places = [...new Set(notes.map(({ pk }) => pk))]
  const requests = notes.map((note): MeasuredRequest => {
    const isHead = note.access === 'write' && note.sk === CURRENT
    const indexUnits = isHead ? unitsOfItem(shown(head)) : 0
    return { access: note.access, units: note.units, indexUnits, ...placeOf(note.pk, places) }
  })
  return { disposition: head.disposition, severity: head.severity, requests }
}

const ENTITY = entityPartition('')
const DOCUMENT = documentPartition('')

/** Entities are noted in the order in which evidence on them is wanted; all evidence here is on the first. */
function placeOf(pk: string, places: readonly string[]) {
  const numberIn = (prefix: string): number => places.filter((place) => place.startsWith(prefix)).indexOf(pk)
  if (pk.startsWith(ENTITY)) return { place: 'entity', entity: numberIn(ENTITY), document: 0 } as const
  if (pk.startsWith(DOCUMENT)) return { place: 'evidence', entity: 0, document: numberIn(DOCUMENT) } as const
  return { place: 'article', entity: 0, document: 0 } as const
}

/** What of an item the index holds. */
function shown(head: VerdictItem): Record<string, unknown> {
  const held = new Set([...SHELF_ATTRIBUTES, 'pk', 'sk', 'shelf', 'shelfOrder'])
  return Object.fromEntries(Object.entries(head).filter(([name]) => held.has(name)))
}
