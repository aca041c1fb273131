import { describe, expect, it } from 'vitest'
import { type QueueItem, QueuePageSchema } from '../../lib/contracts/index.ts'
import { BOATS } from '../aws/verdict-record.ts'
import { BEN } from '../review/desk-of.ts'
import { openDeskRoom } from './desk-room.ts'

const NEWS = 'Tarn Marine sold 40 boats in the spring quarter, the company said on Monday.'

/** A desk with so many further articles, all alike. */
async function roomWith(more: number) {
  const room = await openDeskRoom()
  for (let index = 0; index < more; index += 1) await room.test.upload(BOATS, 1, `articles/more-${index}.txt`)
  return room
}

describe('queue', () => {
  it('lists what waits with its age and when it is due, and counts it', async () => {
    const { run } = await openDeskRoom()

    const { exitCode, stdout, stderr } = await run('ana:reader', 'queue')

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^SEVERITY +AGE +DUE +READER +COPYDESK +FINDINGS +ARTICLE\n─+\n/)
    expect(stdout).toMatch(/^high +30 min +in 3 h +– +REVIEW +1 high \+4 +articles\/boats\.txt$/m)
    expect(stdout).toMatch(/\n1 article\. The desk holds 1: 1 high; the oldest waits 30 min\.\n$/)
  })

  it('says who has an article', async () => {
    const { run, test } = await openDeskRoom()
    await test.claim(BEN)

    expect((await run('ana', 'queue')).stdout).toContain('Ben has it')
  })

  it('goes on from page to page until the limit', async () => {
    const { run } = await roomWith(129)

    const [all, some] = await Promise.all([
      run('ana', 'queue', '--limit', '500', '--format', 'ndjson'),
      run('ana', 'queue', '--limit', '120', '--format', 'json'),
    ])

    const names = all.stdout
      .trimEnd()
      .split('\n')
      .map((line) => String(JSON.parse(line).article))
    expect(new Set(names).size).toBe(130)
    expect(QueuePageSchema.shape.items.parse(JSON.parse(some.stdout))).toHaveLength(120)
  })

  it('says that there is more', async () => {
    const { run } = await roomWith(3)

    expect((await run('ana', 'queue', '--limit', '2')).stdout).toContain('2 articles, and there may be more (--limit).')
  })

  it('filters by what the flags say', async () => {
    const { run, test } = await openDeskRoom()
    await test.upload(NEWS, 1, 'articles/news.txt')
    await test.act(BEN, { kind: 'assign', to: 'ben' })
    const articlesWith = async (...flags: readonly string[]) =>
      JSON.parse((await run('ben:reviewer', 'queue', '--format', 'json', ...flags)).stdout).map(
        ({ article }: QueueItem) => article,
      )

    expect(await articlesWith('--severity', 'high')).toEqual(['articles/boats.txt'])
    expect(await articlesWith('--severity', 'critical')).toEqual([])
    expect(await articlesWith('--rule', 'urgency-pressure', '--language', 'en')).toEqual(['articles/boats.txt'])
    expect(await articlesWith('--rule', 'guaranteed-return')).toEqual([])
    expect(await articlesWith('--assignee', 'me')).toEqual(['articles/boats.txt'])
    expect(await articlesWith('--assignee', 'none')).toEqual([])
    expect(await articlesWith('--search', 'BOAT')).toEqual(['articles/boats.txt'])
    expect(await articlesWith('--shelf', 'clear')).toEqual(['articles/news.txt'])
  })

  it('shows what was decided, and how', async () => {
    const { run, test } = await openDeskRoom()
    await test.claim(BEN)
    await test.finish(BEN, { kind: 'decide', outcome: 'reject', reason: 'misleading' })

    const { stdout } = await run('ana', 'queue', '--shelf', 'decided')

    expect(stdout).toMatch(/high +rejected +30 min ago .*articles\/boats\.txt/)
    expect((await run('ana', 'queue')).stdout).toBe('No articles. Nothing waits at the desk.\n')
  })

  it('lets no name drive the terminal', async () => {
    const { run, test } = await openDeskRoom()
    await test.upload(BOATS, 1, 'articles/\u001b[2J\u202eevil\n.txt')

    const { stdout } = await run('ana', 'queue')

    expect(stdout).toContain('articles/␛[2J\ufffdevil .txt')
    expect(stdout).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u)
  })

  it.each([
    [['--limit', '0'], '--limit cannot be "0"'],
    [['--shelf', 'opne'], 'did you mean open?'],
    [['--rule', 'x'.repeat(101)], '--rule cannot be that'],
    [['boats'], 'queue does not take "boats"'],
  ])('refuses %j', async (flags, complaint) => {
    const { run } = await openDeskRoom()

    const { exitCode, stdout, stderr } = await run('ana', 'queue', ...flags)

    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(complaint)
  })
})

describe('a desk that does not keep to its contract', () => {
  const answer =
    (body: string, type = 'application/json', status = 200) =>
    async () =>
      new Response(body, { status, headers: { 'content-type': type } })

  it.each([
    ['an answer of another shape', answer('{"items": 7}'), 'something else than its contract says'],
    ['a page', answer('<h1>Hello</h1>', 'text/html'), 'the desk does not answer (HTTP 200, text/html)'],
    [
      'a problem of another shape',
      answer('{}', 'application/problem+json', 409),
      'something else than its contract says',
    ],
    ['no words', answer('oh', 'text/plain', 502), 'the desk does not answer (HTTP 502)'],
    ['broken JSON', answer('{', 'application/json'), 'the desk does not answer (SyntaxError)'],
    [
      'nothing',
      async () => {
        throw new TypeError('fetch failed')
      },
      'the desk does not answer (TypeError)',
    ],
  ])('is told apart: %s', async (_what, ask, complaint) => {
    const { run } = await openDeskRoom({ ask })

    const { exitCode, stdout, stderr } = await run('ana', 'queue')

    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(complaint)
  })

  it('is not followed elsewhere', async () => {
    const asked: string[] = []
    const { run } = await openDeskRoom({
      ask: async (request, api) => {
        asked.push(request.redirect)
        return api(request)
      },
    })

    await run('ana', 'queue')

    expect(new Set(asked)).toEqual(new Set(['error']))
  })
})
