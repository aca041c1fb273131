import { describe, expect, it } from 'vitest'
import type { Fact } from '../../lib/contracts/evidence.ts'
import type { Language } from '../../lib/contracts/words.ts'
import { type Grounding, groundFrame, indexFacts } from '../../lib/engine/support/index.ts'
import { framesOf } from '../frames/frames-of.ts'

const PERIODS = {
  'Q3 2025': { start: '2025-07-01', end: '2025-09-30' },
  'Q2 2025': { start: '2025-04-01', end: '2025-06-30' },
  'Q3 2024': { start: '2024-07-01', end: '2024-09-30' },
  '9M 2024': { start: '2024-01-01', end: '2024-09-30' },
  '2024': { start: '2024-01-01', end: '2024-12-31' },
  '2023': { start: '2023-01-01', end: '2023-12-31' },
  '2021': { start: '2021-01-01', end: '2021-12-31' },
  'end of Q3 2025': { start: null, end: '2025-09-30' },
} as const

type Row = readonly [
  entity: string,
  metric: string,
  period: keyof typeof PERIODS,
  value: number,
  unit: string,
  precision: number,
]

const ROWS: readonly Row[] = [
  ['corvane', 'revenue', 'Q3 2025', 3_104_000_000, 'USD', 1e6],
  ['corvane', 'revenue', 'Q2 2025', 2_950_000_000, 'USD', 1e6],
  ['corvane', 'revenue', 'Q3 2024', 2_771_000_000, 'USD', 1e6],
  ['corvane', 'revenue', '2024', 11_600_000_000, 'USD', 1e6],
  ['corvane', 'revenue', '9M 2024', 8_500_000_000, 'USD', 1e6],
  ['corvane', 'revenue', '2023', 10_000_000_000, 'USD', 1e6],
  ['corvane', 'revenue', '2021', 5_400_000_000, 'USD', 1e6],
  ['corvane', 'net-income', 'Q3 2025', -621_000_000, 'USD', 1e6],
  ['corvane', 'operating-income', '2024', 1_740_000_000, 'USD', 1e6],
  ['corvane', 'eps', '2024', 1.2, 'USD/share', 0.01],
  ['corvane', 'dividend', '2024', 0.4, 'USD/share', 0.01],
  ['corvane', 'debt', 'end of Q3 2025', 8_200_000_000, 'USD', 1e6],
  ['pellworth', 'revenue', 'Q3 2025', 7_700_000_000, 'USD', 1e6],
  ['nordhavn', 'revenue', 'Q3 2025', 3_100_000_000, 'EUR', 1e6],
  ['nordhavn', 'revenue', 'Q3 2024', 2_768_000_000, 'EUR', 1e6],
  ['nordhavn', 'net-income', 'Q3 2025', -621_000_000, 'EUR', 1e6],
]

const FACTS = indexFacts(
  ROWS.map(
    ([entity, metric, period, value, unit, precision], at): Fact => ({
      id: `d-${at}`,
      document: 'd',
      entity,
      metric,
      period: PERIODS[period],
      unit,
      value,
      precision,
      place: `row ${at}`,
    }),
  ),
)

function groundingsOf(text: string, language: Language): readonly Grounding[] {
  return framesOf(text, language, FACTS.entities).map((frame) => groundFrame(frame, FACTS))
}

function summary(grounding: Grounding): string {
  const { status } = grounding
  if ('on' in grounding) return `${status} ${grounding.on}`
  if ('reason' in grounding) return `${status} ${grounding.reason}`
  if ('by' in grounding) return `${status} ${grounding.by}`
  return status
}

type Case = readonly [text: string, ...expected: readonly string[]]

const ENGLISH: readonly Case[] = [
  ['Corvane revenue was $3.1 billion in the third quarter of 2025.', 'supported'],
  ['Corvane revenue was $3.104 billion in Q3 2025.', 'supported'],
  ['Corvane reported revenue of about $3.15 billion in Q3 2025.', 'supported'],
  ['Corvane reported revenue of more than $3 billion in Q3 2025.', 'supported'],
  ['Corvane reported revenue of nearly $3.2 billion in Q3 2025.', 'supported'],
  ['Corvane reported a net loss of $621 million in Q3 2025.', 'supported'],
  ['Corvane earnings per share were $1.20 in 2024.', 'supported'],
  ['Corvane debt stood at $8.2 billion on September 30, 2025.', 'supported'],
  ['Corvane revenue rose 12% in Q3 2025.', 'supported-derived'],
  ['Corvane revenue rose 12% to $3.1 billion in Q3 2025.', 'supported-derived', 'supported'],
  ['Corvane revenue rose 5.2% in Q3 2025.', 'supported-derived'],
  ['Corvane revenue rose by $1.6 billion in 2024.', 'supported-derived'],
  ['Corvane revenue was $3.1 billion in Q4 2024.', 'supported-derived'],
  ['The operating margin of Corvane was 15% in 2024.', 'supported-derived'],
  ['Corvane revenue was $13.1 billion in Q3 2025.', 'contradicted value'],
  ['Corvane revenue was $3.3 billion in the third quarter of 2025.', 'contradicted value'],
  ['Corvane reported revenue of more than $4 billion in Q3 2025.', 'contradicted value'],
  ['Corvane reported net income of $621 million in Q3 2025.', 'contradicted sign'],
  ['Corvane reported a net loss of $412 million in Q3 2025.', 'contradicted value'],
  ['Corvane earnings per share were $1.45 in 2024.', 'contradicted value'],
  ['Corvane revenue rose 40% in 2024.', 'contradicted value'],
  ['Corvane revenue fell 16% in 2024.', 'contradicted value'],
  ['The operating margin of Corvane was 35% in 2024.', 'contradicted value'],
  ['Corvane revenue was $10 billion in 2024.', 'mismatched period'],
  ['Corvane revenue was $7.7 billion in Q3 2025.', 'mismatched entity'],
  ['Corvane revenue was $3.1 million in Q3 2025.', 'mismatched scale'],
  ['Corvane revenue was €3.1 billion in Q3 2025.', 'mismatched unit'],
  ['Corvane revenue was €2.6 billion in Q3 2025.', 'not-found currency'],
  ['Corvane cloud revenue was $9 billion in Q3 2025.', 'not-found part'],
  ['Corvane revenue from services was $9 billion in Q3 2025.', 'not-found part'],
  ['Corvane segment revenue was $9 billion in Q3 2025.', 'not-found part'],
  ['Corvane adjusted net income was $80 million in Q3 2025.', 'not-found basis'],
  ['Corvane bought a rival for $9 billion in Q3 2025.', 'not-found metric'],
  ['Corvane gross margin was 44% in 2024.', 'not-found metric'],
  ['Corvane revenue was $4 billion in Q1 2019.', 'not-found period'],
  ['Corvane revenue allowed it to buy a mill for $9 billion in Q3 2025.', 'not-found wording'],
  ['Corvane revenue was $3.1 billion.', 'partly-supported unknown-period'],
  ['Corvane revenue was $9.9 billion.', 'not-found period'],
  ['Corvane revenue is currently $5.4 billion.', 'stale'],
  ['Corvane expects revenue of $13 billion in 2024.', 'unverifiable'],
  ['Kestrelby Inc. revenue was $13 billion in 2024.', 'no-evidence'],
]

const GERMAN: readonly Case[] = [
  ['Der Umsatz der Nordhavn AG lag im dritten Quartal 2025 bei 3,1 Milliarden Euro.', 'supported'],
  ['Die Nordhavn AG erzielte im dritten Quartal 2025 einen Umsatz von rund 3,05 Mrd. Euro.', 'supported'],
  ['Die Nordhavn AG verbuchte im dritten Quartal 2025 einen Nettoverlust von 621 Millionen Euro.', 'supported'],
  [
    'Der Umsatz der Nordhavn AG stieg im dritten Quartal 2025 um 12 Prozent auf 3,1 Milliarden Euro.',
    'supported-derived',
    'supported',
  ],
  ['Der Umsatz der Nordhavn AG lag im dritten Quartal 2025 bei 13,1 Milliarden Euro.', 'contradicted value'],
  ['Die Nordhavn AG verbuchte im dritten Quartal 2025 einen Nettogewinn von 621 Millionen Euro.', 'contradicted sign'],
  ['Der Umsatz der Nordhavn AG lag im dritten Quartal 2025 bei 3,1 Millionen Euro.', 'mismatched scale'],
  ['Der Umsatz der Nordhavn AG lag im dritten Quartal 2025 bei 3,1 Milliarden Dollar.', 'mismatched unit'],
  ['Der Umsatz der Nordhavn AG lag im dritten Quartal 2024 bei 3,1 Milliarden Euro.', 'mismatched period'],
  ['Der bereinigte Gewinn der Nordhavn AG lag im dritten Quartal 2025 bei 80 Millionen Euro.', 'not-found basis'],
  ['Die Nordhavn AG erwartet im dritten Quartal 2025 einen Umsatz von 4 Milliarden Euro.', 'unverifiable'],
]

describe('comparing a figure with facts', () => {
  it.each(ENGLISH)('%s', (text, ...expected) => {
    expect(groundingsOf(text, 'en').map(summary)).toEqual(expected)
  })

  it.each(GERMAN)('%s', (text, ...expected) => {
    expect(groundingsOf(text, 'de').map(summary)).toEqual(expected)
  })

  it('shows the facts and the formula of a derived value', () => {
    const [grounding] = groundingsOf('Corvane revenue rose 16% in 2024.', 'en')

    expect(grounding).toMatchObject({
      status: 'supported-derived',
      matches: [{ value: 16, unit: 'percent', formula: '(a - b) / b × 100 of 11600000000, 10000000000' }],
    })
  })
})
