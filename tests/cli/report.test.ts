import { describe, expect, it } from 'vitest'
import { renderReport } from '../../lib/cli/report/index.ts'
import { displayWidth } from '../../lib/cli/terminal/index.ts'
import { makeVerdict, PITCH } from './sample-verdict.ts'

const PLAIN = { color: false, width: 100 }

function rowsOf(report: string): readonly string[] {
  return report.split('\n')
}

describe('the header', () => {
  it('says in words which article this is and what becomes of it', () => {
    const report = renderReport(makeVerdict(PITCH), PLAIN)

    expect(report).toMatch(/^━━ drafts\/nordvik\.txt ━+ English, 4\d\d characters\n/)
    expect(report).toContain('HOLD  do not run this before a person has decided')
  })

  it('names each reason, and the finding that speaks for it', () => {
    const reasons = [{ code: 'promise-of-gain', message: 'A gain is certain.', finding: 'finding-2' }]
    const report = renderReport(makeVerdict({ ...PITCH, change: { reasons } }), PLAIN)

    expect(report).toContain('  promise-of-gain: A gain is certain. [1]\n')
  })

  it('gives each role that is there a share, and the others none', () => {
    const report = renderReport(makeVerdict({ parts: PITCH.parts.slice(0, 4) }), PLAIN)

    expect(report).toMatch(/─ reporting \d\d% {3}· furniture \d\d%/)
    expect(report).not.toContain('ad copy')
  })

  it('says when a stored verdict was made', () => {
    const report = renderReport(makeVerdict(PITCH), PLAIN, { provenance: 'judged 2026-01-02T03:04:05Z' })

    expect(rowsOf(report)[1]).toBe('judged 2026-01-02T03:04:05Z')
  })
})

describe('the article', () => {
  const rows = rowsOf(renderReport(makeVerdict(PITCH), PLAIN))

  it('marks what is not reporting in the gutter, without colour', () => {
    expect(rows).toContain(' 1 ·        Nordvik Ferries orders two electric ships')
    expect(rows).toContain('   ┊opinion The order looks brave for a company of this size.')
    expect(rows).toContain(' 7 ▐LABEL   Ad')
    expect(rows).toContain('10 ┊notice  The author holds no shares in Nordvik.')
    expect(rows.some((row) => row.startsWith(' 5          Nordvik Ferries has ordered'))).toBe(true)
  })

  it('keeps the mark of advertising on every row of a wrapped pitch', () => {
    const first = rows.findIndex((row) => row.startsWith(' 8 ▌AD      '))

    expect(rows[first + 1]).toMatch(/^ {3}▌ {8}\S/)
  })

  it('brackets flagged words and numbers them as the findings are numbered', () => {
    expect(rows.join('\n')).toContain('⟦Buy or sell?!⟧[3] ⟦Urgent action needed⟧[2]')
    expect(rows.join('\n')).toContain('⟦will double⟧[1]')
  })

  it('puts the number of a mark over several sentences in front of it', () => {
    expect(rows.join('\n')).toContain('[4]⟦Nordvik shares: ⟦Buy or sell?!⟧[3]')
  })

  it('lets findings on the same words share a mark', () => {
    const findings = [
      { words: 'will double', severity: 'high' },
      { words: 'will double', severity: 'low' },
    ] as const
    const report = renderReport(makeVerdict({ parts: [['promo', 'It will double.']], findings }), PLAIN)

    expect(report).toContain('It ⟦will double⟧[1,2].')
  })

  it('makes a run of blank lines one, and counts them all', () => {
    expect(rows.filter((row, index) => row === '' && rows[index - 1] === '')).toEqual([])
    expect(rows.some((row) => row.startsWith(' 5 '))).toBe(true)
  })

  it('counts CRLF, CR and LF alike', () => {
    const verdict = makeVerdict({
      parts: [
        ['report', 'One.\r\n'],
        ['report', 'Two.\r'],
        ['report', 'Three.\n'],
        ['opinion', 'Four.'],
      ],
      findings: [{ words: 'Four' }],
    })
    const report = renderReport(verdict, PLAIN)

    expect(report).toContain(' 4 ┊opinion ⟦Four⟧[1].')
    expect(report).toContain('line 4, "Four"')
  })

  it('leaves no words out where no sentence covers them', () => {
    const verdict = makeVerdict({ parts: [['report', 'Covered. And then some.\nA line.']], change: { sentences: [] } })

    expect(renderReport(verdict, PLAIN)).toContain('Covered. And then some.')
  })

  it.each([60, 80, 100, 120])('keeps within %i columns', (width) => {
    const report = renderReport(makeVerdict(PITCH), { color: false, width })

    expect(rowsOf(report).filter((row) => displayWidth(row) > width)).toEqual([])
  })
})

describe('the findings', () => {
  const report = renderReport(makeVerdict(PITCH), PLAIN)

  it('come with the gravest first', () => {
    const severities = [...report.matchAll(/^\[\d\] ([A-Z]+) /gm)].map(([, severity]) => severity)

    expect(severities).toEqual(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'])
  })

  it('argue their case', () => {
    expect(report).toContain('[2] HIGH  urgency-pressure  finding-  line 8, "Urgent action needed"')
    expect(report).toContain('    why     Pressure pushes a reader past the risk information.')
    expect(report).toContain('    clears  A date and a reason why it matters.')
    expect(report).toContain('    fix     Say what happens and when, or delete the sentence.')
  })

  it('say which citations nobody has verified', () => {
    expect(report).toContain('may conflict with FINRA Rule 2210(d)(1) (unverified); addressed to US broker-dealers')
    expect(report).toContain('may conflict with Delegated Regulation 2017/565, Article 44; addressed to EU firms')
  })

  it('spell out a few citations, the verified first, and count the rest', () => {
    const citations = [false, true, false, true, true].map((verified, index) => {
      return { id: `law-${index}`, title: `Law ${index}`, appliesTo: '', verified }
    })
    const verdict = makeVerdict({ parts: [['promo', 'Buy it now.']], findings: [{ words: 'now', citations }] })
    const rows = rowsOf(renderReport(verdict, PLAIN)).filter((row) => row.startsWith('    law '))

    expect(rows.map((row) => row.slice(12))).toEqual([
      'may conflict with Law 1',
      'may conflict with Law 3',
      'may conflict with Law 4',
      'and with 2 more (2 unverified): see --format json',
    ])
  })

  it('of one rule argue once', () => {
    const findings = ['Buy', 'now'].map((words) => ({ words, why: 'It presses.' }))
    const twice = renderReport(makeVerdict({ parts: [['promo', 'Buy it now.']], findings }), PLAIN)

    expect(twice.match(/It presses\./g)).toHaveLength(1)
    expect(twice).toContain('[2] MEDIUM  some-rule  finding-  line 1, "now"\n    As in [1].\n')
  })

  it('show what they rest on, the first three pieces of it', () => {
    const evidence = Array.from({ length: 5 }, () => ({
      start: 0,
      end: 3,
      code: 'teaser-cue',
      values: {},
      note: 'it is repeated',
    }))
    const verdict = makeVerdict({ parts: [['promo', 'Buy it now.']], findings: [{ words: 'now', evidence }] })
    const lines = rowsOf(renderReport(verdict, PLAIN)).filter((row) => row.startsWith('    see '))

    expect(lines).toHaveLength(4)
    expect(lines[0]).toContain('line 1, "Buy": it is repeated')
    expect(lines[3]).toContain('and 2 more')
  })

  it('say that there are none', () => {
    expect(renderReport(makeVerdict({ parts: [['report', 'A bank opened.']] }), PLAIN)).toContain('FINDINGS  none')
  })
})

describe('the near misses', () => {
  it('name rule, words, guard and the words that cleared them on one line', () => {
    const report = renderReport(makeVerdict(PITCH), PLAIN)

    expect(report).toContain('  line 5  advice-rating  “cut the shares to "Hold"” ← analyst-action "Mira Holm"\n')
  })
})

describe('an article that was not judged', () => {
  const reasons = [{ code: 'unsupported-language', message: 'the rules do not speak fr' }]
  const abstained = makeVerdict({
    parts: [['report', 'La banque ouvre.']],
    change: { disposition: 'abstain', reasons },
  })
  const verdict = { ...abstained, sentences: abstained.sentences.map((sentence) => ({ ...sentence, confidence: 0 })) }
  const report = renderReport(verdict, PLAIN)

  it('is said loudly not to be clean', () => {
    expect(report).toContain('NOT JUDGED  this text was not checked; it must not count as clean')
    expect(report).toContain('unsupported-language: the rules do not speak fr')
  })

  it('shows nothing that looks like a judgement', () => {
    expect(report).not.toMatch(/FINDINGS|NEAR MISSES|reporting|La banque/)
  })

  it('still shows its roles where only the rules do not speak its language', () => {
    const rolesOnly = renderReport(abstained, PLAIN)

    expect(rolesOnly).toContain('NOT JUDGED')
    expect(rolesOnly).toMatch(/reporting[\s\S]*La banque/)
    expect(rolesOnly).not.toMatch(/FINDINGS|NEAR MISSES/)
  })
})

describe('colour', () => {
  it('adds nothing but sequences to the report', () => {
    const verdict = makeVerdict(PITCH)
    const colored = renderReport(verdict, { color: true, width: 100 })

    expect(colored).toContain('\u001b[')
    expect(stripSequences(colored)).toBe(renderReport(verdict, PLAIN))
  })
})

function stripSequences(text: string): string {
  return text
    .split('\u001b')
    .map((part, index) => (index === 0 ? part : part.replace(/^\[\d+m/, '')))
    .join('')
    .replace(/ +\n/g, '\n')
}
