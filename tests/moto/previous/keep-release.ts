import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { createDynamoDbFacts } from '../../../lib/adapters/aws/evidence/dynamodb-facts.ts'
import { evidenceOf } from '../../aws/evidence-record.ts'
import { BOATS, recordOf } from '../../aws/verdict-record.ts'
import { startTestStack } from '../../review/open-table.ts'
import { readTemplate, synthesise } from '../template/cloud-assembly.ts'
import { holdsData } from './holds-data.ts'

/**
 * Keeps of this release what the next one is tested against: its resources that hold data, and records as it writes them.
 * Run at each release: `npx tsx tests/moto/previous/keep-release.ts`.
 */
async function keepRelease(): Promise<void> {
  write('template.json', { Resources: await readResources() })
  write('records.json', await writeRecords())
}

async function readResources() {
  const assembly = mkdtempSync(join(tmpdir(), 'copydesk-release-'))
  await synthesise(assembly)
  const { Resources } = readTemplate(assembly)
  rmSync(assembly, { recursive: true })
  const kept = Object.entries(Resources).filter(([, { Type }]) => holdsData(Type))
  return Object.fromEntries(kept.map(([id, { Type, Properties }]) => [id, { Type, Properties }]))
}

/** One verdict and one piece of evidence, as the table has them in DynamoDB's own JSON. */
async function writeRecords() {
  const stack = await startTestStack()
  const { verdicts, snapshots, table } = await stack.open()
  const record = recordOf(BOATS, '01')
  await snapshots.keep(record.verdict.text.sha256, BOATS)
  await verdicts.file(record, undefined)
  const facts = createDynamoDbFacts({ client: stack.clients.dynamodb, table })
  await facts.noteArticle(record.upload, ['brindle marine'])
  await facts.save(evidenceOf('evidence/boats.csv', { 'brindle marine': 1 }))
  const { Items = [] } = await stack.clients.dynamodb.send(new ScanCommand({ TableName: table }))
  await stack.close()
  return { article: record.upload.article, text: BOATS, textSha256: record.verdict.text.sha256, items: Items }
}

/** Bytes become Base64, as in DynamoDB's own JSON. */
function write(name: string, content: object): void {
  const json = JSON.stringify(content, (_, value: unknown) => toBase64(value), 2)
  writeFileSync(join(import.meta.dirname, name), `${json}\n`)
}

function toBase64(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('B' in value) || !(value.B instanceof Uint8Array)) return value
  return { B: Buffer.from(value.B).toString('base64') }
}

await keepRelease()
