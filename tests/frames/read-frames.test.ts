import { describe, expect, it } from 'vitest'
import { frameWords, METRICS, metricOfTag, tagsOf } from '../../lib/engine/frames/index.ts'
import { framesOf } from './frames-of.ts'

function words(text: string, language: 'en' | 'de', at = 0): Readonly<Record<string, string>> {
  const frame = framesOf(text, language)[at]
  return frame === undefined ? {} : frameWords(frame)
}

describe('what a figure is about', () => {
  it.each([
    [
      'Corvane Inc. revenue rose 12% to $3.1 billion.',
      0,
      { metric: 'revenue', kind: 'change', direction: 'up', value: '12' },
    ],
    ['Corvane Inc. revenue rose 12% to $3.1 billion.', 1, { metric: 'revenue', kind: 'level', value: '3100000000' }],
    ['Halden is shrinking, and Halden said so. Halden’s revenue was $3 billion.', 0, { entity: 'Halden' }],
    ['Corvane Inc. had $3 billion in revenue.', 0, { metric: 'revenue', entity: 'Corvane Inc' }],
    ['Corvane Inc. posted a net loss of $6 million.', 0, { metric: 'net-income', value: '-6000000' }],
    ['Corvane Inc. posted adjusted net income of $6 million.', 0, { metric: 'net-income', basis: 'adjusted' }],
    ['Corvane Inc. expects revenue of $6 million.', 0, { metric: 'revenue', modality: 'forecast' }],
    ['Corvane Inc. could reach revenue of $6 million.', 0, { modality: 'hypothetical' }],
    ['Corvane Inc. cloud revenue was $6 million.', 0, { metric: 'revenue', part: 'cloud' }],
    ['Corvane Inc. earnings were $1.20 per share.', 0, { metric: 'eps', unit: 'USD/share' }],
    [
      'Corvane Inc. revenue was $4 million in 2024, compared with $3 million in 2023.',
      1,
      { period: '2023-01-01/2023-12-31' },
    ],
  ])('%s [%i]', (text, at, expected) => {
    expect(words(text, 'en', at)).toMatchObject(expected)
  })

  it.each([
    [
      'Der Umsatz der Nordhavn AG stieg um 12 Prozent auf 3,1 Mrd. Euro.',
      0,
      { metric: 'revenue', kind: 'change', direction: 'up' },
    ],
    [
      'Der Umsatz der Nordhavn AG stieg um 12 Prozent auf 3,1 Mrd. Euro.',
      1,
      { metric: 'revenue', kind: 'level', entity: 'Nordhavn AG' },
    ],
    ['Die Nordhavn AG verbuchte einen Verlust von 6 Millionen Euro.', 0, { metric: 'net-income', value: '-6000000' }],
    ['Der bereinigte Gewinn der Nordhavn AG lag bei 6 Millionen Euro.', 0, { basis: 'adjusted' }],
    ['Die Nordhavn AG erwartet einen Umsatz von 6 Millionen Euro.', 0, { modality: 'forecast' }],
    ['Die Dividende der Nordhavn AG lag bei 1,20 Euro je Aktie.', 0, { metric: 'dividend', unit: 'EUR/share' }],
  ])('%s [%i]', (text, at, expected) => {
    expect(words(text, 'de', at)).toMatchObject(expected)
  })

  it('leaves open whose figure it is when a clause names two companies', () => {
    expect(words('Corvane Inc. and Pellworth Inc. had revenue of $4 million.', 'en')).not.toHaveProperty('entity')
  })

  it('does not take a share of revenue for a change of it', () => {
    expect(words('Pumps made up 20% of revenue at Corvane Inc.', 'en')).not.toHaveProperty('metric')
  })
})

describe('the list of metrics', () => {
  it('has each metric once', () => {
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length)
  })

  it('knows metrics by the tags of both taxonomies, and their tags in order', () => {
    expect(metricOfTag('us-gaap', 'Revenues')).toBe('revenue')
    expect(metricOfTag('ifrs-full', 'Revenue')).toBe('revenue')
    expect(metricOfTag('us-gaap', 'NoSuchTag')).toBeNull()
    expect(tagsOf('net-income', 'us-gaap')[0]).toBe('NetIncomeLoss')
  })
})
