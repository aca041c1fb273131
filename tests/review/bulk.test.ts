import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/adapters/node/index.ts'
import { templateOf } from '../../lib/app/review/template.ts'
import type { Action, BulkPreview, BulkRequest } from '../../lib/contracts/index.ts'
import { BOATS } from '../aws/verdict-record.ts'
import { ANA, BEN, deskWithBoats, mark, type TestDesk } from './desk-of.ts'

const NAMES = ['articles/boats.txt', 'articles/b.txt', 'articles/c.txt']

async function deskWithCopies(): Promise<TestDesk> {
  const test = await deskWithBoats()
  for (const name of NAMES.slice(1)) await test.upload(BOATS, 1, name)
  return test
}

/** A rule of which every copy has one finding. */
async function preview({ desk, open }: TestDesk): Promise<BulkPreview> {
  const [{ rule } = { rule: '' }] = (await open(ANA)).verdict.findings
  const listed = await desk.preview(ANA, { rule })
  if (listed.kind !== 'listed') throw new Error('the preview was refused')
  return listed.value
}

function dismissAll({ matches }: BulkPreview): BulkRequest {
  return {
    items: matches.map(({ article, version, finding }) => ({
      article,
      version,
      action: { kind: 'answer', finding, answer: 'not-an-issue', reason: 'misread' },
    })),
  }
}

describe('bulk decisions', () => {
  it('are previewed: which findings of a rule they would reach, copies of one teaser under one template', async () => {
    const found = await preview(await deskWithCopies())

    expect(found.matches.map(({ name }) => name).toSorted()).toEqual(NAMES.toSorted())
    expect(new Set(found.matches.map(({ template }) => template)).size).toBe(1)
    expect(found).toMatchObject({ articles: 3, next: null })
  })

  it('answer each finding by an event of its own, joined by their batch, and leave every article free', async () => {
    const test = await deskWithCopies()
    const found = await preview(test)

    const { batch, outcomes } = await test.desk.bulk(ANA, dismissAll(found), mark())

    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done'])
    for (const name of NAMES) {
      const { lease, review, events } = await test.open(BEN, name)
      expect(lease).toBeNull()
      expect(review.answers).toMatchObject([{ answer: 'not-an-issue', by: { id: 'ana' } }])
      expect(events.at(-1)).toMatchObject({ batch })
    }
    expect((await preview(test)).matches).toEqual([])
  })

  it('leave alone what another holds and what has changed since the preview, and say so for each', async () => {
    const test = await deskWithCopies()
    const found = await preview(test)
    await test.claim(BEN, 'articles/b.txt')
    await test.upload(`${BOATS}\nIt sails on.`, 2, 'articles/c.txt')

    const { outcomes } = await test.desk.bulk(ANA, dismissAll(found), mark())

    const byName = new Map(found.matches.map(({ name }, index) => [name, outcomes[index]?.kind]))
    expect(Object.fromEntries(byName)).toEqual({
      'articles/boats.txt': 'done',
      'articles/b.txt': 'held',
      'articles/c.txt': 'changed',
    })
  })

  it('are made once when the request comes twice, and refused when its key comes with another', async () => {
    const test = await deskWithCopies()
    const request = dismissAll(await preview(test))
    const sent = mark()

    const first = await test.desk.bulk(ANA, request, sent)
    const second = await test.desk.bulk(ANA, request, sent)
    const other = await test.desk.bulk(ANA, request, { ...sent, sha256: 'b'.repeat(64) })

    expect(second).toEqual(first)
    expect(other.outcomes).toMatchObject(NAMES.map(() => ({ kind: 'refused', code: 'reused-key' })))
    expect((await test.open(ANA)).events).toHaveLength(2)
  })

  it('answer several findings of one article in turn', async () => {
    const test = await deskWithBoats()
    const { id, version, verdict } = await test.open(ANA)
    const items = verdict.findings.map((finding) => ({
      article: id,
      version,
      action: { kind: 'answer', finding: finding.id, answer: 'confirm' } as const,
    }))

    const { outcomes } = await test.desk.bulk(ANA, { items }, mark())

    expect(outcomes.map(({ kind }) => kind)).toEqual(items.map(() => 'done'))
    expect((await test.open(ANA)).review.unanswered).toEqual([])
  })

  it('are taken back as a batch', async () => {
    const test = await deskWithCopies()
    const found = await preview(test)
    const { outcomes } = await test.desk.bulk(ANA, dismissAll(found), mark())
    const undo = (seq: number): Extract<Action, { kind: 'undo' }> => ({ kind: 'undo', seq })
    const items = outcomes.flatMap((outcome) =>
      outcome.kind === 'done' ? [{ article: outcome.article, version: 'any.1.free', action: undo(outcome.seq) }] : [],
    )

    const undone = await test.desk.bulk(ANA, { items }, mark())

    expect(undone.outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done'])
    expect((await preview(test)).matches).toHaveLength(3)
  })
})

describe('a template', () => {
  it('is the same for one teaser about different companies and dates, and another for other words', () => {
    const template = (quote: string) => templateOf(quote, sha256)
    const teaser = template('Halden Optics stock: buy or sell?! New analysis from 3 March has the answer.')

    expect(template('Tarnow Rail Group stock: buy or sell?! New analysis from 28 April has the answer.')).toBe(teaser)
    expect(template('Halden Optics stock: hold on tight! New analysis from 3 March has the answer.')).not.toBe(teaser)
  })
})
