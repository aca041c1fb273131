import type { CorrectedRole, JudgedSentence, Role } from '../contracts/index.ts'
import type { TextLine } from '../marks/index.ts'
import type { Dossier } from './dossier.ts'

/** A stretch of a line in one role. */
export interface TextRow {
  readonly start: number
  readonly end: number
  /** Number of the line it lies in. */
  readonly line: number
  readonly isFirst: boolean
  readonly isAfterBlank: boolean
  /** As it stands after corrections; undefined where no sentence was judged. */
  readonly role: Role | undefined
  /** The role it was corrected from. */
  readonly from: Role | undefined
}

/** Divides the lines of the article where the role changes. Blank lines become a distance; nothing else is left out. */
export function readRows({ view, lines, corrections }: Dossier): readonly TextRow[] {
  const { sentences, text } = view.verdict
  const rows: TextRow[] = []
  let next = 0
  let isAfterBlank = false
  for (const line of lines) {
    const first = next
    while ((sentences[next]?.start ?? Number.POSITIVE_INFINITY) < line.end) next += 1
    const isBlank = text.content.slice(line.start, line.end).trim() === ''
    if (!isBlank) rows.push(...divideLine(line, sentences.slice(first, next), corrections, isAfterBlank))
    isAfterBlank = isBlank
  }
  return rows
}

function divideLine(
  { start, end, number: line }: TextLine,
  sentences: readonly JudgedSentence[],
  corrections: Dossier['corrections'],
  isAfterBlank: boolean,
): readonly TextRow[] {
  const roles = sentences.map((sentence) => roleOf(sentence, corrections.get(sentence.start)))
  const turns = roles.filter(({ role, from }, index) => {
    const before = roles[index - 1]
    return role !== before?.role || from !== before.from
  })
  if (turns.length === 0) {
    return [{ start, end, line, isFirst: true, isAfterBlank, role: undefined, from: undefined }]
  }
  return turns.map(({ role, from, start: turn }, index) => ({
    start: index === 0 ? start : turn,
    end: turns[index + 1]?.start ?? end,
    line,
    isFirst: index === 0,
    isAfterBlank: index === 0 && isAfterBlank,
    role,
    from,
  }))
}

function roleOf({ start, role }: JudgedSentence, correction: CorrectedRole | undefined) {
  return correction === undefined
    ? { start, role, from: undefined }
    : { start, role: correction.role, from: correction.from }
}
