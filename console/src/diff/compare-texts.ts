import type { Span } from '../contracts.ts'
import { type Common, findCommon } from './find-common.ts'

/** Words that stand in place of others; either may be none. */
export interface Edit {
  readonly before: Span
  readonly after: Span
}

/** @returns what has to be put in place of what to make one text of the other: by lines first, then by words. */
export function compareTexts(before: string, after: string): readonly Edit[] {
  const whole = { before: spanOf(before), after: spanOf(after) }
  return compareBy(LINES, before, after, whole)
    .flatMap((edit) => compareBy(WORDS, before, after, edit))
    .reduce<readonly Edit[]>((edits, edit) => join(edits, edit, before), [])
}

function compareBy(cut: RegExp, before: string, after: string, { before: old, after: now }: Edit): readonly Edit[] {
  const [a, b] = [before.slice(old.start, old.end), after.slice(now.start, now.end)].map(
    (text) => text.match(cut) ?? [],
  )
  if (a === undefined || b === undefined) return []
  const [from, to] = [toOffsets(a, old.start), toOffsets(b, now.start)]
  const common: readonly Common[] = [...findCommon(a, b), { before: a.length, after: b.length, length: 0 }]
  return common.flatMap((run, index) => {
    const last = common[index - 1] ?? { before: 0, after: 0, length: 0 }
    const edit = {
      before: { start: from[last.before + last.length] ?? 0, end: from[run.before] ?? 0 },
      after: { start: to[last.after + last.length] ?? 0, end: to[run.after] ?? 0 },
    }
    return isEmpty(edit.before) && isEmpty(edit.after) ? [] : [edit]
  })
}

/** Between two edits blanks and punctuation alone are no common ground. */
function join(edits: readonly Edit[], edit: Edit, before: string): readonly Edit[] {
  const last = edits.at(-1)
  if (last === undefined || /[\p{L}\p{N}\n\r]/u.test(before.slice(last.before.end, edit.before.start))) {
    return [...edits, edit]
  }
  const merged = {
    before: { start: last.before.start, end: edit.before.end },
    after: { start: last.after.start, end: edit.after.end },
  }
  return [...edits.slice(0, -1), merged]
}

function toOffsets(parts: readonly string[], start: number): readonly number[] {
  const offsets = [start]
  for (const part of parts) offsets.push((offsets.at(-1) ?? 0) + part.length)
  return offsets
}

function spanOf(text: string): Span {
  return { start: 0, end: text.length }
}

function isEmpty({ start, end }: Span): boolean {
  return start === end
}

const LINES = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+/g

/** Words, blanks, and everything else character by character; never half of a surrogate pair. */
const WORDS = /[\p{L}\p{N}\p{M}]+|[^\S\r\n]+|[^]/gu
