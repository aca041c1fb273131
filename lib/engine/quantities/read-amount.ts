import type { Amount } from './amount.ts'
import { type Core, readCore } from './core.ts'
import { countsNothing, isYear } from './exclusions.ts'
import { isHyphenated, isNumber, type Passage, touches, wordAt } from './passage.ts'
import { type Prefix, readPrefix } from './prefix.ts'
import { endOfPerShare, readUnit, type Unit } from './unit.ts'
import { DURATIONS, LETTER_SCALES } from './words.ts'

/** Reads the amount whose number begins at a token; nothing before `floor` belongs to it. Null where there is none. */
export function readAmount(passage: Passage, at: number, floor: number): Amount | null {
  const core = readCore(passage, at)
  if (core === null) return null
  const prefix = readPrefix(passage, at, floor)
  const unit = core.multiple ? null : unitAfter(passage, core, prefix)
  const measured = prefix.unit !== null || unit !== null || core.multiple
  const settled = settleLetter(passage, core, measured)
  if (settled === null || isUncounted(passage, at, settled, prefix, unit)) return null
  return assemble(passage, settled, prefix, unit)
}

function unitAfter(passage: Passage, core: Core, prefix: Prefix): Unit | null {
  const unit = readUnit(passage, core.endToken)
  if (unit === null) return null
  if (prefix.unit !== null) return null
  if (!isYear(core, passage)) return unit
  return unit.unit === 'shares' || DURATIONS.has(wordAt(passage, core.endToken)) ? null : unit
}

/** "$5m" is five million; "3M" and "10-K" are names. */
function settleLetter(passage: Passage, core: Core, measured: boolean): Core | null {
  if (core.letter === null) return core
  const scale = LETTER_SCALES.get(core.letter.trim()) ?? 0
  if (measured && (core.letter.length === 1 || isUpperCase(passage, core.endToken - 1))) return { ...core, scale }
  const back = { ...core, letter: null, endToken: core.endToken - 1 }
  if (core.letter.length > 1 || core.decimals > 0) return core.decimals > 0 ? { ...core, scale } : back
  return core.letter === 'k' && !isUpperCase(passage, core.endToken - 1) ? { ...core, scale } : null
}

function isUpperCase({ text, tokens }: Passage, at: number): boolean {
  const last = text.charAt((tokens[at]?.end ?? 1) - 1)
  return last !== last.toLowerCase()
}

function isUncounted(passage: Passage, at: number, core: Core, prefix: Prefix, unit: Unit | null): boolean {
  if (core.multiple) return core.spelled && wordAt(passage, core.endToken) === 'digit'
  if (core.spelled) return isIdle(passage, at, core, prefix, unit)
  if (prefix.unit !== null || unit !== null || core.scale > 0) return isSerial(passage, at)
  return countsNothing(passage, at, core)
}

/** A unit does not make an amount of the last number of a chain: "555-0123 Aktien". */
function isSerial(passage: Passage, at: number): boolean {
  return at > passage.first && isHyphenated(passage, at - 1) && passage.tokens[at - 1]?.kind === 'word'
}

const INDEFINITE = new Set(['a', 'one', 'ein', 'eine', 'einer', 'einem', 'einen', 'half'])

/** "one of", "a share", "half the", "one day" say no number. */
function isIdle(passage: Passage, at: number, core: Core, prefix: Prefix, unit: Unit | null): boolean {
  if (prefix.unit !== null) return true
  if (core.scale > 2) return false
  if (unit === null) return true
  const word = wordAt(passage, at)
  if (!INDEFINITE.has(word)) return false
  if (word === 'a' || word.startsWith('ein')) return true
  return unit.unit === 'shares' || unit.unit === 'multiple' || DURATIONS.has(wordAt(passage, core.endToken))
}

function assemble(passage: Passage, core: Core, prefix: Prefix, unit: Unit | null): Amount {
  const inUnit = unit?.endToken ?? core.endToken
  const currency = prefix.unit ?? unit?.unit ?? ''
  const perShare = /^[A-Z]{3}$/.test(currency) ? endOfPerShare(passage, inUnit) : null
  const more = perShare === null && hasPlusAfter(passage, inUnit)
  const endToken = perShare ?? (more ? inUnit + 1 : inUnit)
  const fallback = core.multiple ? 'multiple' : 'count'
  return {
    start: passage.tokens[prefix.first]?.start ?? 0,
    end: passage.tokens[endToken - 1]?.end ?? 0,
    first: prefix.first,
    endToken,
    negative: prefix.negative,
    digits: core.digits,
    decimals: core.decimals,
    otherDecimals: core.otherDecimals,
    scale: core.scale,
    shift: unit?.shift ?? 0,
    unit: perShare === null ? currency || fallback : `${currency}/share`,
    hedge: prefix.hedge ?? (more ? 'more-than' : null),
  }
}

/** "5,000+": at least that many. */
function hasPlusAfter(passage: Passage, at: number): boolean {
  return wordAt(passage, at) === '+' && touches(passage, at - 1) && !isNumber(passage, at + 1)
}
