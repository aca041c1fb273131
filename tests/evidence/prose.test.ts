import { describe, expect, it } from 'vitest'
import { readDocument, sayFacts } from './read.ts'

const OPENING = 'Corvane Robotics, Inc. reports its results\nLeeds, November 4, 2025\n'
const say = (sentence: string): readonly string[] => sayFacts('release.txt', `${OPENING}${sentence}\n`)

describe('sentences of a filing', () => {
  it.each([
    [
      'The company said its revenue was $1.2 billion in the third quarter of 2025.',
      'revenue 2025-07-01 2025-09-30: 1200000000 USD',
    ],
    [
      'The company had a net loss of $62 million in the third quarter of 2025.',
      'net-income 2025-07-01 2025-09-30: -62000000 USD',
    ],
    [
      'For the year 2024 its revenue was $4.6 billion, and that is all there is to say of it.',
      'revenue 2024-01-01 2024-12-31: 4600000000 USD',
    ],
  ])('%s', (sentence, fact) => {
    expect(say(sentence)).toEqual([fact])
  })

  it.each([
    ['hedged', 'The company said its revenue was about $1.2 billion in the third quarter of 2025.'],
    ['a forecast', 'The company expects that its revenue will be $1.2 billion in the third quarter of 2026.'],
    ['adjusted', 'The company said its adjusted net income was $62 million in the third quarter of 2025.'],
    ['of a part', 'The company said its cloud revenue was $200 million in the third quarter of 2025.'],
    ['of no period', 'The company said its revenue was $1.2 billion, and that is all there is to say of it.'],
    ['of no metric', 'The company said it had been to see $1.2 billion in the third quarter of 2025.'],
    ['a change', 'The company said its revenue rose by $200 million in the third quarter of 2025.'],
  ])('say nothing that is %s', (_what, sentence) => {
    expect(say(sentence)).toEqual([])
  })

  it('that contradict each other count for nothing', () => {
    const twice =
      'Its revenue was $1.2 billion in the third quarter of 2025.\nIts revenue was $1.9 billion in the third quarter of 2025.'

    expect(say(twice)).toEqual([])
  })

  it('give way to a table', () => {
    const page =
      '<title>Corvane Robotics, Inc.</title><p>The company said its revenue was $1.3 billion in the third quarter of 2025.</p>' +
      '<table><caption>in USD millions</caption><tr><th></th><th>Q3 2025</th></tr><tr><td>Revenue</td><td>1,204</td></tr></table>'

    expect(sayFacts('q3.html', page)).toEqual(['revenue 2025-07-01 2025-09-30: 1204000000 USD'])
  })

  it('say in which paragraph they stand', () => {
    const text = `${OPENING}The company said its revenue was $1.2 billion in the third quarter of 2025.\n`

    expect(readDocument('release.txt', text).facts).toMatchObject([
      { place: 'release.txt, paragraph 3', precision: 100_000_000 },
    ])
  })
})
