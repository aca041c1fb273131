import { type QueueItem, SEVERITIES } from '../../contracts/index.ts'
import { reviewWords } from '../../messages/index.ts'
import { showDue, showDuration } from '../desk/index.ts'
import { DISPOSITION_LOOKS, SEVERITY_STYLES } from '../report/index.ts'
import { displayWidth, oneLine, type Style } from '../terminal/index.ts'

/** One thing told about every article. */
export interface Column {
  readonly title: string
  readonly width: number
  readonly isNumber: boolean
  text(item: QueueItem): string
  styles(item: QueueItem): readonly Style[]
}

/** @returns the columns before the article's name, as far as they say anything of these articles */
export function chooseColumns(items: readonly QueueItem[], now: Date, width: number): readonly Column[] {
  const isDecided = items.some(({ decidedAt }) => decidedAt !== null)
  const isWaiting = items.some(({ disposition }) => disposition !== 'clear')
  const waiting = isWaiting ? [SEVERITY, age(now), due(now), READER] : [SEVERITY, age(now)]
  const columns = isDecided ? [SEVERITY, OUTCOME, decided(now)] : waiting
  const more = width >= WIDE ? [DISPOSITION, FINDINGS] : [FINDINGS]
  return [...columns, ...more].map((column) => Object.assign({}, column, { width: widthOf(column, items) }))
}

const WIDE = 95

function widthOf(column: Column, items: readonly QueueItem[]): number {
  const widest = Math.max(column.title.length, ...items.map((item) => displayWidth(column.text(item))))
  return Math.min(column.width, widest)
}

const PLAIN = (): readonly Style[] => []

const SEVERITY: Column = {
  title: 'SEVERITY',
  width: 8,
  isNumber: false,
  text: ({ severity }) => severity,
  styles: ({ severity }) =>
    severity === 'none' ? ['dim'] : SEVERITY_STYLES[severity].filter((style) => style !== 'inverse'),
}

function age(now: Date): Column {
  const text = ({ waitingSince }: QueueItem): string => showDuration(now.getTime() - Date.parse(waitingSince))
  return { title: 'AGE', width: 7, isNumber: true, text, styles: PLAIN }
}

function due(now: Date): Column {
  return {
    title: 'DUE',
    width: 11,
    isNumber: false,
    text: ({ dueAt }) => showDue(dueAt, now),
    styles: ({ dueAt }) => (Date.parse(dueAt) < now.getTime() ? ['bold', 'red'] : []),
  }
}

/** Who has it now, else whose it is, else whom it waits for. */
const READER: Column = {
  title: 'READER',
  width: 20,
  isNumber: false,
  text: ({ lease, assignee, stage }) => {
    if (lease !== null) return `${oneLine(lease.name)} has it`
    if (assignee !== null) return `for ${oneLine(assignee)}`
    return stage === 'second' || stage === 'lead' ? `wants a ${stage === 'second' ? 'second reader' : 'lead'}` : '–'
  },
  styles: ({ lease }) => (lease === null ? [] : ['cyan']),
}

const OUTCOME: Column = {
  title: 'OUTCOME',
  width: 21,
  isNumber: false,
  text: ({ outcome }) => (outcome === null ? '–' : reviewWords('en').outcomes[outcome]),
  styles: ({ outcome }) => (outcome === 'reject' ? ['bold', 'red'] : []),
}

function decided(now: Date): Column {
  return {
    title: 'DECIDED',
    width: 11,
    isNumber: false,
    text: ({ decidedAt }) => (decidedAt === null ? '–' : `${showDuration(now.getTime() - Date.parse(decidedAt))} ago`),
    styles: PLAIN,
  }
}

const DISPOSITION: Column = {
  title: 'COPYDESK',
  width: 10,
  isNumber: false,
  text: ({ disposition }) => DISPOSITION_LOOKS[disposition].word,
  styles: ({ disposition }) => DISPOSITION_LOOKS[disposition].styles.filter((style) => style !== 'inverse'),
}

/** The gravest in words, the rest as a number. */
const FINDINGS: Column = {
  title: 'FINDINGS',
  width: 16,
  isNumber: false,
  text: ({ findingCounts }) => {
    const present = SEVERITIES.toReversed().filter((severity) => findingCounts[severity] > 0)
    const [gravest, ...others] = present
    if (gravest === undefined) return 'none'
    const rest = others.reduce((sum, severity) => sum + findingCounts[severity], 0)
    return `${findingCounts[gravest]} ${gravest}${rest === 0 ? '' : ` +${rest}`}`
  },
  styles: PLAIN,
}
