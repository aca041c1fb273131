import { describe, expect, it } from 'vitest'
import { createOutbox } from '../../console/src/article/outbox.ts'
import type { Answered, ReviewClient, Seen } from '../../lib/client/index.ts'
import type { Action, ArticleView, Problem } from '../../lib/contracts/index.ts'
import { articleView, VIEWER } from './article-view.ts'

interface Sent {
  readonly seen: Seen
  readonly action: Action
  readonly key: string
}

const confirm = (finding: string): Action => ({ kind: 'answer', finding, answer: 'confirm' })
const ok = (version: string, review = {}): Answered<ArticleView> => ({
  kind: 'ok',
  value: articleView({ version, review }),
})
const unreachable: Answered<ArticleView> = { kind: 'unreachable', detail: 'TypeError' }
const problem = (status: number, more: Partial<Problem> = {}): Answered<ArticleView> => ({
  kind: 'problem',
  problem: { type: 'about:blank', title: '', status, code: 'x', detail: 'why', ...more },
})

/** An outbox whose API gives these answers in turn. */
function outboxOver(answers: readonly Answered<ArticleView>[], first = articleView()) {
  const sent: Sent[] = []
  const waits: number[] = []
  const refused: Problem[] = []
  const left = [...answers]
  const client: Pick<ReviewClient, 'act' | 'article' | 'skip'> = {
    act: async ({ id, version }, action, key) => {
      sent.push({ seen: { id, version }, action, key })
      return left.shift() ?? unreachable
    },
    article: async () => ok('fresh'),
    skip: async () => left.shift() ?? unreachable,
  }
  let keys = 0
  const outbox = createOutbox(first, {
    client: client as ReviewClient,
    viewer: VIEWER,
    newKey: () => `key${(keys += 1)}`,
    wait: async (milliseconds) => void waits.push(milliseconds),
    onProblem: (each) => refused.push(each),
  })
  return { outbox, sent, waits, refused }
}

describe('the outbox of an article', () => {
  it('sends one thing after the other, each on the version the last one made', async () => {
    const { outbox, sent } = outboxOver([ok('v2'), ok('v3')])

    await Promise.all([outbox.send(confirm('f1')), outbox.send(confirm('f2'))])

    expect(sent.map(({ seen, key }) => [seen.version, key])).toEqual([
      ['v1', 'key1'],
      ['v2', 'key2'],
    ])
    expect(outbox.view.value.version).toBe('v3')
  })

  it('shows an answer at once', () => {
    const { outbox } = outboxOver([ok('v2')])

    void outbox.send(confirm('f1'))

    expect(outbox.shown.value.review.unanswered).toEqual(['f2'])
    expect(outbox.view.value.review.unanswered).toEqual(['f1', 'f2'])
  })

  it('tries again with the same key and version while nobody answers, ever more slowly', async () => {
    const { outbox, sent, waits } = outboxOver([unreachable, problem(503), problem(429), ok('v2')])

    const isDone = await outbox.send(confirm('f1'))

    expect(isDone).toBe(true)
    expect(new Set(sent.map(({ key, seen }) => `${key} ${seen.version}`))).toEqual(new Set(['key1 v1']))
    expect(waits).toEqual([1000, 2000, 4000])
  })

  it('rolls back what is refused and goes on with the rest', async () => {
    const { outbox, refused } = outboxOver([problem(422), ok('v2', { unanswered: ['f1'] })])

    const done = await Promise.all([outbox.send(confirm('f1')), outbox.send(confirm('f2'))])

    expect(done).toEqual([false, true])
    expect(refused.map(({ status }) => status)).toEqual([422])
    expect(outbox.shown.value.review.unanswered).toEqual(['f1'])
  })

  it('holds back everything when somebody came first, and shows the article as it is now', async () => {
    const beatenBy = { seq: 4, kind: 'answer', by: { id: 'ana', name: 'Ana', duty: 'lead' as const }, at: '' }
    const { outbox } = outboxOver([problem(412, { beatenBy })])

    const done = await Promise.all([outbox.send(confirm('f1')), outbox.send(confirm('f2'))])

    expect(done).toEqual([false, false])
    expect(outbox.view.value.version).toBe('fresh')
    expect(outbox.conflict.value?.deeds).toEqual([confirm('f1'), confirm('f2')])
    expect(outbox.conflict.value?.problem.beatenBy?.by.name).toBe('Ana')
  })

  it('takes the newer version by itself, under a new key, when nobody has done anything', async () => {
    const lease = { holder: VIEWER.id, name: VIEWER.name, since: '', until: '' }
    const current = { version: 'v9', revision: 'r1', stage: 'first' as const, lease }
    const { outbox, sent } = outboxOver([problem(412, { current, beatenBy: null }), ok('v10')])

    const isDone = await outbox.send(confirm('f1'))

    expect(isDone).toBe(true)
    expect(sent.map(({ seen, key }) => [seen.version, key])).toEqual([
      ['v1', 'key1'],
      ['v9', 'key2'],
    ])
  })

  it('undoes by the number the server gives once everything before has arrived', async () => {
    const { outbox, sent } = outboxOver([ok('v2', { undo: 12 }), ok('v3')])

    await Promise.all([outbox.send(confirm('f1')), outbox.send({ kind: 'undo-last' })])

    expect(sent[1]?.action).toEqual({ kind: 'undo', seq: 12 })
  })

  it('withdraws what has not been tried yet without asking the server', async () => {
    const { outbox, sent } = outboxOver([ok('v2')])
    const first = outbox.send(confirm('f1'))
    const second = outbox.send(confirm('f2'))

    const withdrawn = outbox.withdraw()

    expect(withdrawn?.deed).toEqual(confirm('f2'))
    expect(await Promise.all([first, second])).toEqual([true, false])
    expect(sent).toHaveLength(1)
  })
})
