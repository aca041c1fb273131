import { describe, expect, it } from 'vitest'
import { createWordMarks } from '../../lib/engine/document/index.ts'

const LONG = 'a'.repeat(40)
const marksOf = createWordMarks(
  [
    [['alder', 'birch', LONG], 1],
    [['birch', 'ähre'], 2],
  ],
  (word) => word.length,
)

describe('word marks', () => {
  it.each([
    ['alder', 1],
    ['birch', 3],
    ['ähre', 2],
    [LONG, 1],
    [`${LONG}a`, 0],
    ['cedar', 0],
    ['', 0],
    ['2025', 4],
    ['10th', 4],
  ])('gives "%s" the marks %i', (word, marks) => {
    expect([...marksOf({ spellings: ['other', word] })]).toEqual([0, marks])
  })
})
