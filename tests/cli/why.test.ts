import { describe, expect, it } from 'vitest'
import { createCheckCommand } from '../../lib/cli/check/check-command.ts'
import { runMain } from '../../lib/cli/command/index.ts'
import { createJudge } from '../../lib/cli/compose.ts'
import type { Judge } from '../../lib/cli/judge.ts'
import { SHIPPED } from '../../lib/cli/packs/index.ts'
import { renderReport } from '../../lib/cli/report/index.ts'
import { displayWidth } from '../../lib/cli/terminal/index.ts'
import type { Contribution, SentenceExplanation } from '../../lib/engine/index.ts'
import { createMemoryShell } from './memory-shell.ts'
import { NEWS, PITCHED } from './sample-articles.ts'
import { makeVerdict } from './sample-verdict.ts'

const PLAIN = { color: false, width: 100 }
const TEXT = 'Sign up now and get three free stock picks, Nordvik!'

function explanationOf(contributions: readonly Contribution[], text = TEXT): SentenceExplanation {
  const logOdds = contributions.reduce((sum, { weight }) => sum + weight, 0)
  return { role: 'promo', against: 'report', logOdds, contributions, start: 0, end: text.length }
}

function reportOf(contributions: readonly Contribution[], text = TEXT, runs = 1, width = 100): string {
  const ad = { start: 0, end: text.length, kind: 'ad' as const, labelled: false }
  const segments = Array.from({ length: runs }, () => ad)
  const verdict = makeVerdict({ parts: [['promo', text]], change: { segments } })
  return renderReport(
    verdict,
    { ...PLAIN, width },
    { explanations: segments.map(() => explanationOf(contributions, text)) },
  )
}

function spanOf(words: string) {
  return { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }
}

const wordOf = (words: string, weight: number): Contribution => {
  return { kind: 'word', name: 'word', words: spanOf(words), weight }
}

const MANY: readonly Contribution[] = [
  { kind: 'before', name: 'edge', weight: -1 },
  wordOf('Sign', 0.1),
  wordOf('now', 0.9),
  { kind: 'word', name: 'topic', words: spanOf('Nordvik'), weight: -2 },
  { kind: 'pair', name: 'closing', words: spanOf('!'), weight: 0.5 },
  { kind: 'cue', name: 'action', words: spanOf('Sign up'), weight: 3 },
  { kind: 'shape', name: 'own-line', weight: 0.7 },
  { kind: 'place', name: 'after-label', facts: { group: 'after-label', amount: { least: 2, most: 2 } }, weight: 1 },
  { kind: 'page', name: 'cue-density', weight: -0.3 },
  { kind: 'after', name: 'sentences', weight: 0.6 },
]

describe('why an advertisement is one', () => {
  it('is told by the five strongest reasons for it and the two strongest against', () => {
    const [, section = ''] = /^(WHY[^]*?)\n\nFINDINGS/m.exec(reportOf(MANY)) ?? []

    expect(section.split('\n')).toEqual([
      'WHY  1  × for, ÷ against; multiplied they give the odds',
      '',
      'line 1, "Sign up now and get three free stock picks, Nordvik!"',
      '    ad copy rather than reporting, 33 to 1',
      '    ×20     a call to action: "Sign up"',
      '    ×2.7    stands 2 sentences after a label',
      '    ×2.5    the word "now"',
      '    ×2.0    stands on a line of its own',
      '    ×1.8    the sentences after',
      '    ÷7.4    "Nordvik", which the article is about',
      '    ÷2.7    nothing stands before it',
      '    ×1.3    the other 3 together',
    ])
  })

  it('admits that the article decided against the odds of the sentence', () => {
    expect(reportOf([wordOf('free', -1.1)])).toContain(
      'ad copy rather than reporting, 1 to 3.0; the article as a whole decided',
    )
  })

  it('has no numbers beyond a million, and none that change nothing', () => {
    const report = reportOf([wordOf('free', 40), wordOf('get', 0.01), wordOf('and', -0.01)])

    expect(report).toContain('×1,000,000+ the word "free"')
    expect(report).not.toMatch(/[×÷]1\.0 +the word/)
  })

  it('is told of so many advertisements, and then the rest are counted', () => {
    const report = reportOf(MANY, TEXT, 32)

    expect(report.match(/^line 1, /gm)).toHaveLength(30)
    expect(report).toContain('\n\nand 2 more\n')
  })

  it.each([60, 80, 120])('keeps within %i columns', (width) => {
    const rows = reportOf(MANY, `${TEXT} ${'And read on. '.repeat(20)}`, 1, width).split('\n')

    expect(rows.filter((row) => displayWidth(row) > width)).toEqual([])
  })

  it('cannot drive the terminal by the words it quotes', () => {
    const attack = 'buy \u001b[2J\u001b]0;owned\u0007 \u009b31m \u202egnp.exe\u202c now'
    const words = { start: 0, end: attack.length }
    const report = reportOf([{ kind: 'cue', name: 'buy', words, weight: 2 }], attack)

    expect(report).toContain('buying: "buy ␛[2J␛]0;owned␇')
    expect(report.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
  })
})

const loadShipped = (): Promise<Judge> => createJudge(SHIPPED)

describe('check --why', () => {
  async function check(parameters: readonly string[], text: string, loadJudge: () => Promise<Judge> = loadShipped) {
    const shell = createMemoryShell(text)
    const command = createCheckCommand({ loadJudge, maxBytes: 100_000 })
    const commands = [{ name: 'check', summary: '', load: async () => command }]
    const exitCode = await runMain({ commands, version: '0' }, ['check', '-', ...parameters], shell)
    return { exitCode, stdout: shell.stdout.written, stderr: shell.stderr.written }
  }

  it('adds a section after the article, and changes nothing else', async () => {
    const plain = await check([], PITCHED)
    const why = await check(['--why'], PITCHED)
    const [section = ''] = /^WHY {2}1 [^]*?\n\n(?=FINDINGS)/m.exec(why.stdout) ?? []

    expect(section).toMatch(/^line \d+, ".+"\n {4}ad copy rather than [a-z]+, \d+ to 1$/m)
    expect(section.match(/^ {4}×.*$/gm)?.length).toBeGreaterThanOrEqual(5)
    expect({ ...why, stdout: why.stdout.replace(section, '') }).toEqual(plain)
  })

  it('gives the same bytes twice', async () => {
    expect(await check(['--why'], PITCHED)).toEqual(await check(['--why'], PITCHED))
  })

  it('says that there is nothing to explain in clean news', async () => {
    expect((await check(['--why'], NEWS)).stdout).toContain('\nWHY  none\n\nFINDINGS')
  })

  it('explains nothing in a text that was not judged', async () => {
    const { stdout } = await check(
      ['--why'],
      'Banken har inte sagt vad som är på gång för aktien. Köp nu och se vad det är!',
    )

    expect(stdout).toContain('NOT JUDGED')
    expect(stdout).not.toContain('WHY')
  })

  it('copes with writing turned around and lines broken by other signs', async () => {
    const { stdout } = await check(['--why'], `${PITCHED}\u202eSign up \u2066now\u2069\u2028 for\u0085 free\u2029!\n`)

    expect(stdout).toMatch(/^WHY {2}[1-9]/m)
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
  })

  it.each(['json', 'ndjson'])('is refused with --format %s', async (format) => {
    expect(await check(['--why', '--format', format], PITCHED)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `error: --why is for the report, and ${format} is verdicts only (usage)\nhint: leave out --why or --format\n`,
    })
  })

  it('is what it takes for anything to be explained', async () => {
    let asked = 0
    const verdict = makeVerdict({ parts: [['report', 'A bank.']] })
    const judge: Judge = {
      judge: () => verdict,
      explain() {
        asked++
        return []
      },
    }
    await check([], 'A bank.', async () => judge)
    expect(asked).toBe(0)

    await check(['--why'], 'A bank.', async () => judge)
    expect(asked).toBe(1)
  })
})
