import type { Span } from '../../../contracts/index.ts'
import type { Document, Sentence } from '../../document/index.ts'
import type { Word } from '../features/index.ts'
import { type CueSet, NO_CUES, setOf } from '../lexicon/cue-index.ts'
import type { Cue } from '../lexicon/cues.ts'

/** @returns where the first word, or the first two in a row, of a cue family stand in a sentence. */
export function findCue(cue: Cue, { tokens }: Document, words: readonly Word[], sentence: Sentence): Span | undefined {
  const wanted = setOf(cue)
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    const [token, next, word] = [tokens[t], tokens[t + 1], words[t]]
    if (token === undefined || word === undefined) continue
    if (overlaps(word.cues, wanted)) return { start: token.start, end: token.end }
    if (next === undefined || t + 1 >= sentence.endToken) continue
    const phrase = word.phrases?.get(next.word) ?? NO_CUES
    if (overlaps(phrase, wanted)) return { start: token.start, end: next.end }
  }
  return undefined
}

function overlaps(a: CueSet, b: CueSet): boolean {
  return ((a.low & b.low) | (a.high & b.high)) !== 0
}
