import { createWordMarks, type Document, type Sentence, type Token } from '../document/index.ts'
import type { Amount } from './amount.ts'
import { joinAmounts } from './join.ts'
import { habitOf, type NumberHabit } from './numeral.ts'
import type { Passage } from './passage.ts'
import type { Quantity } from './quantity.ts'
import { readAmount } from './read-amount.ts'
import { UNIT_OPENERS } from './unit.ts'
import { GERMAN_SCALES, LETTER_SCALES, MULTIPLES, NUMBER_WORDS, SCALES } from './words.ts'

/**
 * Finds the numbers of a text with their units, in order, none overlapping another and none crossing a sentence.
 * Years, dates, times, ordinals, list, phone and serial numbers, and names with digits are left out. A hedge ("about")
 * is told in `approximation` and is not part of the span; a sign is. Time is linear in the length of the text.
 */
export function findQuantities(document: Document): readonly Quantity[] {
  const marked = { tokens: document.tokens, marks: marksOf(document) }
  let habit: NumberHabit | null = null
  const quantities: Quantity[] = []
  for (const [at, sentence] of document.sentences.entries()) {
    const first = firstOpener(marked, sentence)
    if (first === sentence.endToken) continue
    habit ??= habitOf(document)
    for (const quantity of readSentence(document, sentence, at, marked, habit, first)) quantities.push(quantity)
  }
  return quantities
}

const MARK = { opens: 1, spelled: 2, goesOn: 4 } as const

interface Marked {
  readonly tokens: readonly Token[]
  readonly marks: Uint16Array
}

const marksOf = createWordMarks(
  [
    [MULTIPLES.keys(), MARK.opens],
    [NUMBER_WORDS.keys(), MARK.spelled | MARK.goesOn],
    [SCALES.keys(), MARK.goesOn],
    [GERMAN_SCALES.keys(), MARK.goesOn],
    [LETTER_SCALES.keys(), MARK.goesOn],
    [UNIT_OPENERS, MARK.goesOn],
    [['a', 'an'], MARK.goesOn],
  ],
  () => MARK.opens,
)

/** @returns true for digits and multiples, and for a number word that scale, unit or another number word follows. */
function opens({ tokens, marks }: Marked, at: number, end: number): boolean {
  const mark = marks[tokens[at]?.spelling ?? 0] ?? 0
  if ((mark & MARK.opens) !== 0) return true
  if ((mark & MARK.spelled) === 0 || at + 1 >= end) return false
  return ((marks[tokens[at + 1]?.spelling ?? 0] ?? 0) & MARK.goesOn) !== 0
}

function firstOpener(marked: Marked, { firstToken, endToken }: Sentence): number {
  let at = firstToken
  while (at < endToken && !opens(marked, at, endToken)) at++
  return at
}

function readSentence(
  document: Document,
  sentence: Sentence,
  index: number,
  marked: Marked,
  habit: NumberHabit,
  from: number,
): readonly Quantity[] {
  const { text, tokens } = document
  const { firstToken: first, endToken } = sentence
  const passage: Passage = { text, tokens, first, endToken, german: document.language === 'de', habit }
  const amounts: Amount[] = []
  let floor = first
  for (let at = from; at < endToken; at++) {
    if (!opens(marked, at, endToken)) continue
    const amount = readAmount(passage, at, floor)
    if (amount === null) continue
    amounts.push(amount)
    floor = amount.endToken
    at = floor - 1
  }
  return amounts.length === 0 ? [] : joinAmounts(passage, amounts, index)
}
