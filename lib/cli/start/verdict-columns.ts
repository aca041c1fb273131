import { SEVERITIES, type Severity } from '../../contracts/words.ts'
import { DISPOSITION_LOOKS, percent, SEVERITY_STYLES } from '../report/index.ts'
import type { Style } from '../terminal/index.ts'
import type { VerdictRow } from './verdict-row.ts'

/** One thing told about every article. */
export interface Column {
  readonly title: string
  readonly width: number
  readonly isNumber: boolean
  text(row: VerdictRow): string
  styles(row: VerdictRow): readonly Style[]
}

/** @returns the columns beside the article's name; on a narrow screen the findings in fewer words. */
export function chooseColumns(width: number): readonly Column[] {
  const findings = width >= WIDE ? findingsColumn(22, 2) : findingsColumn(15, 1)
  return [DISPOSITION, REPORTING, AD_COPY, findings, TIME]
}

const WIDE = 95

const DISPOSITION: Column = {
  title: 'DISPOSITION',
  width: 11,
  isNumber: false,
  text: ({ disposition }) => DISPOSITION_LOOKS[disposition].word,
  styles: ({ disposition }) => withoutInverse(DISPOSITION_LOOKS[disposition].styles),
}

const REPORTING: Column = {
  title: 'REPORTING',
  width: 9,
  isNumber: true,
  text: (row) => unlessUnjudged(row, percent(row.reportShare)),
  styles: () => [],
}

const AD_COPY: Column = {
  title: 'AD COPY',
  width: 7,
  isNumber: true,
  text: (row) => unlessUnjudged(row, percent(row.adShare)),
  styles: ({ adShare }) => (adShare > 0 ? ['magenta'] : ['dim']),
}

const TIME: Column = {
  title: 'TIME',
  width: 7,
  isNumber: true,
  text: ({ ms }) => (ms === undefined ? '–' : ms < 10_000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 1000)} s`),
  styles: () => ['dim'],
}

/** The gravest severities in words, the rest as a number. */
function findingsColumn(width: number, spoken: number): Column {
  return {
    title: 'FINDINGS',
    width,
    isNumber: false,
    text: (row) => unlessUnjudged(row, describeFindings(row, spoken)),
    styles: (row) => {
      const [gravest] = presentSeverities(row)
      return gravest === undefined ? ['dim'] : withoutInverse(SEVERITY_STYLES[gravest])
    },
  }
}

function describeFindings(row: VerdictRow, spoken: number): string {
  const present = presentSeverities(row)
  if (present.length === 0) return 'none'
  const words = present.slice(0, spoken).map((severity) => `${row.findings[severity]} ${severity}`)
  const others = present.slice(spoken).reduce((sum, severity) => sum + row.findings[severity], 0)
  return words.join(', ') + (others === 0 ? '' : ` +${others}`)
}

function presentSeverities({ findings }: VerdictRow): readonly Severity[] {
  return SEVERITIES.toReversed().filter((severity) => findings[severity] > 0)
}

/** "0%" and "none" would read as clean. */
function unlessUnjudged({ disposition }: VerdictRow, text: string): string {
  return disposition === 'abstain' && (text === 'none' || text === '0%') ? '–' : text
}

function withoutInverse(styles: readonly Style[]): readonly Style[] {
  return styles.filter((style) => style !== 'inverse')
}
