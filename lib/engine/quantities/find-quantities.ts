import type { Document, Sentence } from '../document/index.ts'
import type { Amount } from './amount.ts'
import { joinAmounts } from './join.ts'
import { habitOf, type NumberHabit } from './numeral.ts'
import type { Passage } from './passage.ts'
import type { Quantity } from './quantity.ts'
import { readAmount } from './read-amount.ts'
import { MULTIPLES, NUMBER_WORDS } from './words.ts'

/**
 * Finds the numbers of a text with their units, in order, none overlapping another and none crossing a sentence.
 * Years, dates, times, ordinals, list, phone and serial numbers, and names with digits are left out. A hedge ("about")
 * is told in `approximation` and is not part of the span; a sign is. Time is linear in the length of the text.
 */
export function findQuantities(document: Document): readonly Quantity[] {
  const opens = openersOf(document)
  let habit: NumberHabit | null = null
  const quantities: Quantity[] = []
  for (const [at, sentence] of document.sentences.entries()) {
    const first = firstOpener(document, sentence, opens)
    if (first === sentence.endToken) continue
    habit ??= habitOf(document)
    for (const quantity of readSentence(document, sentence, at, opens, habit, first)) quantities.push(quantity)
  }
  return quantities
}

/** Which spellings a number can begin with. */
function openersOf({ spellings }: Document): Uint8Array {
  const opens = new Uint8Array(spellings.length)
  for (let at = 0; at < spellings.length; at++) {
    const word = spellings[at] ?? ''
    const code = word.charCodeAt(0)
    if ((code >= 0x30 && code <= 0x39) || NUMBER_WORDS.has(word) || MULTIPLES.has(word)) opens[at] = 1
  }
  return opens
}

function firstOpener({ tokens }: Document, { firstToken, endToken }: Sentence, opens: Uint8Array): number {
  let at = firstToken
  while (at < endToken && opens[tokens[at]?.spelling ?? 0] !== 1) at++
  return at
}

function readSentence(
  document: Document,
  sentence: Sentence,
  index: number,
  opens: Uint8Array,
  habit: NumberHabit,
  from: number,
): readonly Quantity[] {
  const { text, tokens } = document
  const { firstToken: first, endToken } = sentence
  const passage: Passage = { text, tokens, first, endToken, german: document.language === 'de', habit }
  const amounts: Amount[] = []
  let floor = first
  for (let at = from; at < endToken; at++) {
    if (opens[tokens[at]?.spelling ?? 0] !== 1) continue
    const amount = readAmount(passage, at, floor)
    if (amount === null) continue
    amounts.push(amount)
    floor = amount.endToken
    at = floor - 1
  }
  return amounts.length === 0 ? [] : joinAmounts(passage, amounts, index)
}
