import type { Verdict } from '../../contracts/verdict.ts'
import type { NumberedFinding } from '../../marks/index.ts'
import { displayWidth, fit, oneLine } from '../terminal/index.ts'
import { DISPOSITION_LOOKS } from './looks.ts'
import { indented, type Page } from './page.ts'
import { hasReadRoles } from './read-roles.ts'
import { renderShares } from './shares.ts'

/** Which article this is, what becomes of it, why, and what it is made of. */
export function renderHeader(verdict: Verdict, findings: readonly NumberedFinding[], page: Page): readonly string[] {
  const { word, styles } = DISPOSITION_LOOKS[verdict.disposition]
  return [
    renderTitle(verdict, page),
    '',
    `${page.paint(word, styles)}  ${page.labels.meanings[verdict.disposition]}`,
    ...verdict.reasons.flatMap((reason) => {
      const number = findings.find(({ finding }) => finding.id === reason.finding)?.number
      const reference = number === undefined ? '' : ` [${number}]`
      return indented(`${oneLine(reason.code)}: ${oneLine(reason.message)}${reference}`, page, 2)
    }),
    ...(!hasReadRoles(verdict) ? [] : spaced(renderShares(verdict.shares, page))),
  ]
}

/** "2,301 characters" or "12 bytes", and the language in words. */
function describeText({ source, text }: Verdict): string {
  if (text.characters === 0) return `${count(source.bytes, 'byte')}, ${oneLine(source.mediaType)}`
  return `${nameLanguage(text.language)}, ${count(text.characters, 'character')}`
}

function renderTitle(verdict: Verdict, page: Page): string {
  const about = describeText(verdict)
  const name = fit(oneLine(verdict.source.uri), Math.max(10, page.columns - displayWidth(about) - 8))
  const rule = '━'.repeat(Math.max(1, page.columns - displayWidth(name) - displayWidth(about) - 5))
  return `${page.paint('━━', ['dim'])} ${page.paint(name, ['bold'])} ${page.paint(rule, ['dim'])} ${about}`
}

function nameLanguage(code: string): string {
  if (code === 'und') return 'language unknown'
  if (!/^[a-z]{2,3}$/i.test(code)) return oneLine(code)
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`
}

function spaced(rows: readonly string[]): readonly string[] {
  return rows.length === 0 ? [] : ['', ...rows]
}
