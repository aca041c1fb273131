import type { Find, Place } from '../../../contracts/pack.ts'
import type { Note } from '../../../messages/index.ts'
import type { Candidate } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import { wordsOfGuard } from '../guards.ts'
import type { TokenSpan } from '../pattern-set.ts'
import { type Reading, stretchOf } from '../reading.ts'

type Conflict = Extract<Find, { detector: 'conflict' }>

/** Words that do not go with what the article says elsewhere, unless it also says what settles it. */
export function findConflicts(
  reading: Reading,
  rule: CompiledRule,
  { pairs }: Pick<Conflict, 'pairs'>,
): readonly Candidate[] {
  return pairs.flatMap((pair) => {
    const said = allWords(reading, pair.words, pair.in)
    if (said.length === 0) return []
    const against = allWords(reading, pair.against, pair.of)
    const settled = pair.settledBy !== undefined && allWords(reading, pair.settledBy, pair.of).length > 0
    if (settled) return []
    return said.flatMap(({ sentence, words }) => {
      const other = against[0]?.sentence === sentence ? against[1] : against[0]
      if (other === undefined) return []
      const evidence = [{ ...stretchOf(reading, other.words), note: CONFLICT }]
      return [{ rule, ...words, sentence, evidence, shift: 0 }]
    })
  })
}

const CONFLICT: Note = { code: 'conflicts-with', values: {} }

interface Said {
  readonly sentence: number
  readonly words: TokenSpan
}

/** The first words of each sentence in these places; without a guard the sentence itself. */
function allWords(reading: Reading, guard: string | undefined, places: readonly Place[]): readonly Said[] {
  return reading.passages.flatMap(({ first, end }, sentence) => {
    const place = reading.places[sentence]
    if (place === undefined || !places.includes(place)) return []
    const words = guard === undefined ? { first, end } : wordsOfGuard(reading, guard, sentence)[0]
    return words === undefined ? [] : [{ sentence, words }]
  })
}
