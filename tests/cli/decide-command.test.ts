import { describe, expect, it } from 'vitest'
import { resolveFinding } from '../../lib/cli/decide/resolve-finding.ts'
import type { Finding } from '../../lib/contracts/index.ts'
import { ANA, BEN, CLEO, type TestDesk } from '../review/desk-of.ts'
import { type DeskRoom, openDeskRoom, type RoomOptions } from './desk-room.ts'
import { makeVerdict, PITCH } from './sample-verdict.ts'

const TWIN = { words: 'Buy or sell?!' }

/** A desk, and the findings of its article in the order of the text. */
async function roomWithFindings(options: RoomOptions = {}) {
  const room = await openDeskRoom(options)
  const { findings } = (await room.test.open(ANA)).verdict
  const [first, second] = findings
  if (first === undefined || second === undefined) throw new Error('two findings expected')
  return { ...room, findings, first, second }
}

async function confirmAll({ run }: DeskRoom, as: string, findings: readonly Finding[]): Promise<void> {
  for (const { id } of findings) await run(as, 'decide', 'boats', '--finding', id, '--answer', 'confirm')
}

async function takeOver(test: TestDesk): Promise<void> {
  const { article, version } = await test.open(CLEO)
  await test.desk.claim(CLEO, { article, version }, { takeOver: true }, { key: 'key-between', sha256: '0'.repeat(64) })
}

describe('decide', () => {
  it('claims the article, answers the finding, and says what is left', async () => {
    const { run, test, first, findings } = await roomWithFindings()

    const { exitCode, stdout, stderr } = await run(
      'ana:reviewer',
      'decide',
      'boats',
      '--finding',
      first.id.slice(0, 6),
      '--answer',
      'confirm',
    )

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toMatch(/^done +answered a finding: \[\d\] [0-9a-f]{16} confirmed, event 2$/m)
    expect(stdout).toMatch(/^now +articles\/boats\.txt waits for its first reader; yours until 2026-01-05 10:10 UTC$/m)
    expect(stdout).toContain(`${findings.length - 1} findings want an answer:`)
    expect((await test.open(ANA)).lease?.holder).toBe('ana')
    expect((await test.open(ANA)).review.answers).toMatchObject([{ finding: first.id, answer: 'confirm' }])
  })

  it('takes reasons, a last day and a note', async () => {
    const { run, test, first, second } = await roomWithFindings()

    await run(
      ...([
        'ana',
        'decide',
        'boats',
        '--finding',
        first.id,
        '--answer',
        'not-an-issue',
        '--reason',
        'attributed',
      ] as const),
    )
    await run(
      'ana',
      'decide',
      'boats',
      '--finding',
      second.id,
      '--answer',
      'acceptable-here',
      '--reason',
      'house-policy',
      '--until',
      '2027-01-31',
      '--note',
      'Agreed in May.',
    )

    expect((await test.open(ANA)).review.answers).toMatchObject([
      { finding: first.id, answer: 'not-an-issue', reason: 'attributed' },
      {
        finding: second.id,
        answer: 'acceptable-here',
        reason: 'house-policy',
        until: '2027-01-31',
        note: 'Agreed in May.',
      },
    ])
  })

  it('decides on the article once everything is answered, and takes that back', async () => {
    const room = await roomWithFindings()
    await confirmAll(room, 'ana:reviewer', room.findings)

    const decided = await room.run('ana:reviewer', 'decide', 'boats', '--outcome', 'reject', '--reason', 'misleading')
    const again = await room.run('ana:reviewer', 'decide', 'boats', '--outcome', 'release')
    const undone = await room.run('ana:reviewer', 'decide', 'boats', '--undo')

    expect(decided.stdout).toMatch(
      /decided on the article: rejected, misleading as a whole, event 7\nnow .* decided\n$/,
    )
    expect(again).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('the article is decided (review-refused)'),
    })
    expect(undone).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('took an event back: event 7, event 8'),
    })
    expect((await room.test.open(ANA)).review.stage).toBe('first')
  })

  it('lets a lead, and no other, reopen what somebody has decided', async () => {
    const room = await roomWithFindings()
    await confirmAll(room, 'ana:reviewer', room.findings)
    await room.run('ana:reviewer', 'decide', 'boats', '--outcome', 'release')

    const other = await room.run('ben:reviewer', 'decide', 'boats', '--undo')
    const lead = await room.run('cleo:lead', 'decide', 'boats', '--undo')

    expect(other).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('event 7 is not yours') })
    expect(lead).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('took an event back: event 7') })
    expect((await room.test.open(ANA)).review.stage).toBe('first')
  })

  it('refuses to decide while findings want an answer, and says how many', async () => {
    const { run, findings } = await roomWithFindings()

    const { exitCode, stdout, stderr } = await run('ana', 'decide', 'boats', '--outcome', 'release')

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(`error: ${findings.length} findings want an answer first`)
  })

  it('comments without claiming, escalates, and gives the article back', async () => {
    const { run, test } = await roomWithFindings()

    const commented = await run('ana:reviewer', 'decide', 'boats', '--comment', 'Ask the desk in Bremen.')
    const free = (await test.open(ANA)).lease
    await run('ana:reviewer', 'decide', 'boats', '--take-over')
    const skipped = await run('ana:reviewer', 'decide', 'boats', '--skip')
    const escalated = await run('ben:reviewer', 'decide', 'boats', '--escalate', 'Too close to call.')

    expect(commented.stdout).toContain('commented: "Ask the desk in Bremen.", event 2')
    expect(free).toBeNull()
    expect(skipped.stdout).toContain('gave the article back undecided')
    expect(escalated.stdout).toMatch(
      /asked for a second reader: "Too close to call\.".*\nnow .*waits for a second reader\n/,
    )
  })

  it('lets a lead take an article over, with or without something to do', async () => {
    const { run, test, first } = await roomWithFindings()
    await test.claim(ANA)

    const taken = await run('cleo:lead', 'decide', 'boats', '--take-over', '--note', 'Ana is on holiday.')
    await test.act(CLEO, { kind: 'comment', text: 'Mine now.' })
    const done = await run('dora:lead', 'decide', 'boats', '--take-over', '--finding', first.id, '--answer', 'confirm')

    expect(taken.stdout).toContain('took the article over: from Ana, "Ana is on holiday.", event 2')
    expect(done).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('confirmed, event 5') })
  })

  it('says who has the article', async () => {
    const { run, test } = await roomWithFindings()
    await test.claim(BEN)

    const { exitCode, stdout, stderr } = await run('ana:reviewer', 'decide', 'boats', '--outcome', 'release')

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toBe(
      'error: Ben has the article until 2026-01-05 10:10 UTC (review-refused)\n' +
        'hint: wait until it is free; a lead can take it over with --take-over\n',
    )
  })

  it('says who was first, when somebody was in between', async () => {
    const room = await roomWithFindings({
      ask: async (request, api) => {
        if (request.url.endsWith('/actions')) await takeOver(room.test)
        return api(request)
      },
    })

    const { exitCode, stderr } = await room.run(
      'ana:reviewer',
      'decide',
      'boats',
      '--finding',
      room.first.id,
      '--answer',
      'confirm',
    )

    expect(exitCode).toBe(1)
    expect(stderr).toContain('error: Cleo was first: took the article over, 2026-01-05 10:00 UTC, event 2')
    expect((await room.test.open(ANA)).review.answers).toEqual([])
  })

  it('leaves an article alone that waits for another reader', async () => {
    const room = await roomWithFindings({ fourEyes: 'high' })
    await confirmAll(room, 'ana:reviewer', room.findings)
    await room.run('ana:reviewer', 'decide', 'boats', '--outcome', 'release')

    const { exitCode, stderr } = await room.run('ana:reviewer', 'decide', 'boats', '--outcome', 'release')

    expect(exitCode).toBe(1)
    expect(stderr).toContain('it is not your turn: the article waits for a second reader')
    expect((await room.test.open(ANA)).lease).toBeNull()
  })

  it('lets a reader change nothing', async () => {
    const { run } = await roomWithFindings()

    const { exitCode, stderr } = await run('rita:reader', 'decide', 'boats', '--comment', 'Hm.')

    expect(exitCode).toBe(1)
    expect(stderr).toContain('This takes the duty reviewer.')
  })

  it('takes back nothing that is not yours', async () => {
    const { run } = await roomWithFindings()

    const { exitCode, stderr } = await run('ana:reviewer', 'decide', 'boats', '--undo')

    expect(exitCode).toBe(1)
    expect(stderr).toContain('there is nothing of yours that can be taken back')
  })

  it('lets no name and no note drive the terminal', async () => {
    const { run, test } = await roomWithFindings()
    await test.claim({ ...BEN, name: 'Ben \u001b[31m\u202e' })

    const refused = await run('ana:reviewer', 'decide', 'boats', '--outcome', 'release')
    const noted = await run('ben:reviewer', 'decide', 'boats', '--comment', 'red \u001b[31m\nline')

    expect(refused.stderr).toContain('Ben ␛[31m\ufffd has the article')
    expect(noted.stdout).toContain('"red ␛[31m line"')
    expect(noted.stdout + refused.stderr).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u)
  })
})

describe('what decide is asked for', () => {
  it.each([
    [[], 'decide needs something to do'],
    [['--undo', '--skip'], '--undo and --skip are 2 things'],
    [['--finding', 'abcd'], '--finding needs --answer'],
    [['--finding', 'abcd', '--answer', 'maybe'], '--answer is one of confirm, not-an-issue, acceptable-here'],
    [['--finding', 'abcd', '--answer', 'not-an-issue'], '--reason is one of misread, attributed'],
    [
      ['--finding', 'abcd', '--answer', 'acceptable-here', '--reason', 'house-policy'],
      '--answer acceptable-here needs --until',
    ],
    [
      ['--finding', 'abcd', '--answer', 'acceptable-here', '--reason', 'misread', '--until', '2027-01-31'],
      'one of house-policy',
    ],
    [
      ['--finding', 'abcd', '--answer', 'acceptable-here', '--reason', 'house-policy', '--until', 'soon'],
      'write the last day like',
    ],
    [['--finding', 'abcd', '--answer', 'confirm', '--reason', 'misread'], '--reason does not go with --answer confirm'],
    [['--outcome', 'reject'], '--reason is one of unlabelled-advertising'],
    [['--outcome', 'release', '--reason', 'misleading'], '--reason does not go with --outcome'],
    [['--outcome', 'release', '--until', '2027-01-31'], '--until does not go with --outcome'],
    [['--comment', ' '], 'write 1 to 2000 characters'],
    [['--comment', 'x'.repeat(2001)], 'write 1 to 2000 characters'],
    [['--undo', '--note', 'x'], '--note does not go with --undo'],
    [['--skip', '--take-over'], '--take-over does not go with --skip'],
    [['--take-over', '--until', '2027-01-31'], '--until does not go with --take-over alone'],
    [['--answer', 'confirm'], 'decide needs something to do'],
  ])('is refused before any desk is asked: %j', async (flags, complaint) => {
    const { run, opened } = await openDeskRoom()

    const { exitCode, stdout, stderr } = await run('ana', 'decide', 'boats', ...flags)

    expect({ exitCode, stdout, opened }).toEqual({ exitCode: 2, stdout: '', opened: [] })
    expect(stderr).toContain(complaint)
  })

  it.each([
    ['ffff', 'no finding has the id ffff'],
    ['', '--finding needs a value'],
    ['abc', 'no finding has the id abc'],
  ])('must be a finding of the article: %j', async (finding, complaint) => {
    const { run } = await openDeskRoom()

    const { exitCode, stderr } = await run('ana', 'decide', 'boats', '--finding', finding, '--answer', 'confirm')

    expect(exitCode).toBe(2)
    expect(stderr).toContain(complaint)
  })

  it('must not be two findings at once', () => {
    const [first, second] = makeVerdict({ ...PITCH, findings: [TWIN, TWIN] }).findings.map((finding, index) =>
      Object.assign({}, finding, { id: `abcd${index}` }),
    )
    if (first === undefined || second === undefined) throw new Error('two findings expected')
    const wish = {
      kind: 'act',
      action: { kind: 'answer', finding: 'abcd', answer: 'confirm' },
      lease: { takeOver: false },
    } as const

    expect(() => resolveFinding(wish, [first, second])).toThrow('more than one finding has the id abcd')
    expect(resolveFinding({ ...wish, action: { ...wish.action, finding: 'ABCD1' } }, [first, second])).toMatchObject({
      action: { finding: 'abcd1' },
    })
  })

  it('must be an article the desk knows', async () => {
    const { run } = await openDeskRoom()

    const { exitCode, stderr } = await run('ana', 'decide', 'gone', '--skip')

    expect(exitCode).toBe(2)
    expect(stderr).toContain('the desk knows no article gone (article-missing)')
  })
})
