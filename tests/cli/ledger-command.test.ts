import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LabelledArticleSchema, LedgerExportSchema } from '../../lib/contracts/index.ts'
import { BOATS } from '../aws/verdict-record.ts'
import { ANA, BEN } from '../review/desk-of.ts'
import { type DeskRoom, openDeskRoom, type RoomOptions } from './desk-room.ts'
import { writeFiles } from './temporary-files.ts'

/** A desk whose article is decided. */
async function decidedRoom(options: RoomOptions = {}): Promise<DeskRoom> {
  const room = await openDeskRoom(options)
  await room.test.claim(ANA)
  await room.test.finish(ANA)
  return room
}

/** Changes whatever the desk answers. */
function tampering(change: (text: string) => string): RoomOptions {
  return {
    ask: async (request, api) => {
      const response = await api(request)
      return new Response(change(await response.text()), { status: response.status, headers: response.headers })
    },
  }
}

describe('ledger verify, of an article at the desk', () => {
  it('computes every hash itself, and prints the head to note', async () => {
    const { run, test } = await decidedRoom()

    const { exitCode, stdout } = await run('ana:reader', 'ledger', 'verify', 'boats')

    const last = (await test.open(ANA)).events.at(-1)
    const hash = last !== undefined && 'hash' in last ? last.hash : ''
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: `intact  7 events of articles/boats.txt\nhead    7:${hash}\n`,
    })
  })

  it('believes no desk', async () => {
    const changed = await decidedRoom(tampering((text) => text.replace('"answer":"confirm"', '"answer":"deny"')))
    const swapped = await decidedRoom(tampering((text) => text.replace('"outcome":"release"', '"outcome":"reject"')))

    expect(await changed.run('ana', 'ledger', 'verify', 'boats')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('broken  at event 2 '),
    })
    expect(await swapped.run('ana', 'ledger', 'verify', 'boats')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('broken  at event 7 '),
    })
  })
})

describe('a ledger of another article', () => {
  it('is none of the one that was asked for, however well it holds', async () => {
    const other = await decidedRoom()
    await other.test.upload(BOATS, 1, 'articles/other.txt')
    await other.test.claim(BEN, 'articles/other.txt')
    const { stdout: ledger } = await other.run('ben', 'ledger', 'export', 'other')
    const { run } = await openDeskRoom({
      ask: async () => new Response(ledger, { headers: { 'content-type': 'application/json' } }),
    })

    expect(await run('ana', 'ledger', 'verify', 'boats')).toEqual({
      exitCode: 1,
      stdout: 'broken  at event 1 of articles/other.txt: the ledger is of another article\n',
      stderr: '',
    })
  })
})

describe('ledger export', () => {
  it('writes a ledger that verifies without the desk', async () => {
    const { run, opened } = await decidedRoom()
    const file = join(writeFiles({}), 'boats.json')

    const exported = await run('ana', 'ledger', 'export', 'boats', '--output', file)
    const asked = opened.length
    const verified = await run('ana', 'ledger', 'verify', file)

    expect(exported).toEqual({ exitCode: 0, stdout: '', stderr: '' })
    expect(LedgerExportSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).events).toHaveLength(7)
    expect(verified).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^intact {2}7 events/) })
    expect(opened).toHaveLength(asked)
  })

  it('writes it as a table and as a page', async () => {
    const { run } = await decidedRoom()

    const [csv, html] = await Promise.all([
      run('ana', 'ledger', 'export', 'boats', '--format', 'csv'),
      run('ana', 'ledger', 'export', 'boats', '--format', 'html'),
    ])

    expect(csv.stdout).toMatch(/^article,seq,at,.*\r\narticles\/boats\.txt,1,/)
    expect(html.stdout).toMatch(/^<!doctype html>\n/)
    expect(html.stdout).toContain('intact: 7 events')
  })

  it('keeps from the second reader what the first said', async () => {
    const { run, test } = await openDeskRoom({ fourEyes: 'high' })
    await test.claim(ANA)
    await test.finish(ANA)

    const { exitCode, stdout, stderr } = await run('ben:reviewer', 'ledger', 'export', 'boats')

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain('(review-refused)\nhint: give your own answers first')
  })

  it('says when it cannot write, and leaves what was there', async () => {
    const { run } = await decidedRoom()

    const { exitCode, stderr } = await run('ana', 'ledger', 'export', 'boats', '--output', '/nowhere/boats.json')

    expect(exitCode).toBe(2)
    expect(stderr).toContain('cannot write /nowhere/boats.json')
  })
})

describe('ledger labels', () => {
  it('writes every decided article on a line of its own, from page to page', async () => {
    const { run, test } = await decidedRoom()
    for (let index = 0; index < 24; index += 1) {
      await test.upload(BOATS, 1, `articles/more-${index}.txt`)
      await test.claim(BEN, `articles/more-${index}.txt`)
      await test.finish(BEN, undefined, `articles/more-${index}.txt`)
    }

    const { exitCode, stdout } = await run('ana', 'ledger', 'labels')

    const articles = stdout
      .trimEnd()
      .split('\n')
      .map((line) => LabelledArticleSchema.parse(JSON.parse(line)))
    expect(exitCode).toBe(0)
    expect(new Set(articles.map(({ id }) => id)).size).toBe(25)
    expect(articles.every(({ text }) => text === BOATS)).toBe(true)
    expect(articles[0]?.sentences.flatMap(({ flags }) => flags)).toContain('urgency')
  })

  it('waits where the desk is asked too often', async () => {
    let refused = 0
    const { run } = await decidedRoom({
      ask: async (request, api) => {
        if (refused > 0) return api(request)
        refused += 1
        const problem = {
          type: 'about:blank',
          title: 'Too often',
          status: 429,
          code: 'too-many-requests',
          detail: 'Wait.',
        }
        return new Response(JSON.stringify(problem), {
          status: 429,
          headers: { 'content-type': 'application/problem+json' },
        })
      },
    })

    const { exitCode, stdout } = await run('ana', 'ledger', 'labels')

    expect({ exitCode, refused }).toEqual({ exitCode: 0, refused: 1 })
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  })

  it('is not led round in a circle', async () => {
    const page = JSON.stringify({ articles: [], next: 'again' })
    const { run } = await openDeskRoom({
      ask: async () => new Response(page, { headers: { 'content-type': 'application/json' } }),
    })

    const { exitCode, stderr } = await run('ana', 'ledger', 'labels')

    expect(exitCode).toBe(2)
    expect(stderr).toContain('lead round in a circle')
  })
})

describe('what ledger is asked for', () => {
  it.each([
    [['veryfy', 'boats'], 'did you mean verify?'],
    [['verify'], 'verify needs ARTICLE or FILE'],
    [['export'], 'export needs ARTICLE'],
    [['labels', 'boats'], 'labels does not take "boats"'],
    [['export', 'boats', '--head', 'x'], '--head does not go with export'],
    [['verify', 'boats', '--output', 'x'], '--output does not go with verify'],
    [['verify', 'gone.json'], 'the desk knows no article gone.json'],
  ])('is refused if it makes no sense: %j', async (parameters, complaint) => {
    const { run } = await openDeskRoom()

    const { exitCode, stdout, stderr } = await run('ana', 'ledger', ...parameters)

    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(complaint)
  })
})
