import { paginateScan } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { createDynamoDbFacts } from '../../lib/adapters/aws/evidence/dynamodb-facts.ts'
import { type AwsClients, createVerdictTable } from '../../lib/adapters/aws/index.ts'
import type { FactStore } from '../../lib/app/index.ts'
import { evidenceOf, uploadOf } from './evidence-record.ts'

const TABLE = 'facts'

/** What the port of facts promises. @param open gives clients of a place without a table of that name */
export function describeFactStore(place: string, open: () => AwsClients): void {
  let clients: AwsClients
  let facts: FactStore

  beforeAll(async () => {
    clients = open()
    await createVerdictTable(clients.dynamodb, TABLE)
    facts = createDynamoDbFacts({ client: clients.dynamodb, table: TABLE })
  })

  describe(`facts ${place}`, () => {
    it('come back as they were saved, by entity, and only on the entities asked for', async () => {
      const record = evidenceOf('evidence/two.csv', { halden: 3, corvane: 2 })
      await facts.save(record)

      expect(await facts.documentsOn(['halden', 'corvane'])).toEqual([record.document])
      expect((await facts.documentsOn(['halden']))[0]?.facts).toEqual(
        record.document.facts.filter(({ entity }) => entity === 'halden'),
      )
      expect(await facts.documentsOn(['nobody'])).toEqual([])
    })

    it('survive in pages when they are many, none of them near the limit of an item', async () => {
      const record = evidenceOf('evidence/many.json', { pellworth: 6000 })
      await facts.save(record)

      const [document] = await facts.documentsOn(['pellworth'])

      expect(document?.facts).toEqual(record.document.facts)
      const sizes = (await pagesOf(clients, 'ENTITY#pellworth')).map(({ bytes }) => bytes)
      expect(sizes.length).toBeGreaterThan(1)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(350_000)
    })

    it('are those of the latest version, and a version that no longer speaks of an entity says nothing of it', async () => {
      const first = evidenceOf('evidence/moving.csv', { brindle: 2 }, { sequencer: '0A', version: 1 })
      const second = evidenceOf('evidence/moving.csv', { nordhavn: 1 }, { sequencer: '0B', version: 2 })
      await facts.save(first)

      expect(await facts.save(second)).toEqual({ kind: 'saved', touches: ['nordhavn', 'brindle'] })
      expect(await facts.save(first)).toEqual({ kind: 'superseded' })
      expect(await facts.documentsOn(['brindle'])).toEqual([])
      expect(await facts.documentsOn(['nordhavn'])).toEqual([second.document])
    })

    it('are found by the first word of a name, too, and so are the articles that say no more', async () => {
      const record = evidenceOf('evidence/call.csv', { 'nordkap shipping': 1 })
      const article = uploadOf('articles/nordkap.txt', '01')
      await facts.noteArticle(article, ['nordkap'])

      const saving = await facts.save(record)

      expect(await facts.documentsOn(['nordkap'])).toEqual([record.document])
      const touches = saving.kind === 'saved' ? saving.touches : []
      expect((await facts.articlesTouching(touches)).uploads).toEqual([article])
    })

    it('touch the same entities when they are saved again after a crash', async () => {
      const first = evidenceOf('evidence/again.csv', { oldham: 1 }, { sequencer: '0A', version: 3 })
      const second = evidenceOf('evidence/again.csv', { newham: 1 }, { sequencer: '0B', version: 4 })
      await facts.save(first)
      await facts.save(second)

      expect(await facts.save(second)).toEqual({ kind: 'saved', touches: ['newham', 'oldham'] })
    })
  })

  describe(`articles by the entities they speak of, ${place}`, () => {
    it('are named once, by their latest upload, whatever order events come in', async () => {
      await facts.noteArticle(uploadOf('articles/a.txt', '0B'), ['tarn', 'marl'])
      await facts.noteArticle(uploadOf('articles/a.txt', '0A'), ['tarn'])
      await facts.noteArticle(uploadOf('articles/b.txt', '01'), ['marl'])

      const { uploads, complete } = await facts.articlesTouching(['tarn', 'marl'])

      expect(complete).toBe(true)
      expect(uploads.map(({ article, sequencer }) => [article, sequencer])).toEqual([
        ['articles/a.txt', uploadOf('', '0B').sequencer],
        ['articles/b.txt', uploadOf('', '01').sequencer],
      ])
    })

    it('may have names and entities as long as S3 allows, and longer', async () => {
      const long = uploadOf(`articles/${'ä'.repeat(507)}`, '01')
      const entity = 'x'.repeat(5000)
      await facts.noteArticle(long, [entity])

      expect((await facts.articlesTouching([entity])).uploads).toEqual([long])
    })
  })
}

async function pagesOf(clients: AwsClients, pk: string): Promise<{ bytes: number }[]> {
  const pages: { bytes: number }[] = []
  const filter = { FilterExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
  for await (const { Items = [] } of paginateScan({ client: clients.dynamodb }, { TableName: TABLE, ...filter })) {
    for (const { bytes } of Items) if (bytes instanceof Uint8Array) pages.push({ bytes: bytes.length })
  }
  return pages
}
