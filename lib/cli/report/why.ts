import type { Verdict } from '../../contracts/verdict.ts'
import type { Contribution, SentenceExplanation } from '../../engine/index.ts'
import { nameLines, type TextLine } from '../../marks/index.ts'
import { beside, heading, indented, type Page } from './page.ts'
import { quote } from './quote.ts'
import { describeContribution } from './why-words.ts'

/** Of each advertisement the clearest sentence: its odds, and the largest of what they multiply out of. */
export function renderWhy(
  { segments, text }: Verdict,
  lines: readonly TextLine[],
  explanations: Iterable<SentenceExplanation>,
  page: Page,
): readonly string[] {
  const count = segments.filter(({ kind }) => kind === 'ad').length
  const legend = count === 0 ? '' : page.paint('  × for, ÷ against; multiplied they give the odds', ['dim'])
  const rows = [heading('WHY', count, page) + legend]
  let left = MOST_EXPLAINED
  for (const explanation of explanations) {
    if (left-- === 0) return [...rows, '', `and ${(count - MOST_EXPLAINED).toLocaleString('en-US')} more`]
    rows.push('', ...renderExplanation(explanation, text.content, lines, page))
  }
  return rows
}

/** A page of advertisements would bury the findings. */
const MOST_EXPLAINED = 30
const MOST_FOR = 5
const MOST_AGAINST = 2
const INDENT = 4

function renderExplanation(
  explanation: SentenceExplanation,
  content: string,
  lines: readonly TextLine[],
  page: Page,
): readonly string[] {
  const { role, against, logOdds, contributions, start, end } = explanation
  const shown = chooseLargest(contributions)
  const rest = logOdds - shown.reduce((sum, { weight }) => sum + weight, 0)
  const left = contributions.length - shown.length
  const place = `${nameLines(lines, explanation)}, `
  return [
    place + quote(content.slice(start, end), page.columns - place.length),
    ...indented(`${page.labels.roles[role]} rather than ${page.labels.roles[against]}, ${odds(logOdds)}`, page, INDENT),
    ...shown.flatMap((part) => beside(factor(part.weight), describeContribution(part, content), page, INDENT)),
    ...beside(factor(rest), `the other ${left.toLocaleString('en-US')} together`, page, INDENT),
  ]
}

/** What speaks for the role, then what speaks against it, the strongest first. */
function chooseLargest(contributions: readonly Contribution[]): readonly Contribution[] {
  const large = contributions.filter(({ weight }) => Math.abs(weight) >= LEAST_WEIGHT)
  const speaking = large.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight)
  const objecting = large.filter(({ weight }) => weight < 0).toSorted((a, b) => a.weight - b.weight)
  return [...speaking.slice(0, MOST_FOR), ...objecting.slice(0, MOST_AGAINST)]
}

/** Less would read ×1.0. */
const LEAST_WEIGHT = Math.log(1.05)

/** "×2.4" or "÷1.3". */
function factor(weight: number): string {
  return (weight < 0 ? '÷' : '×') + times(Math.abs(weight))
}

/** "12 to 1", or "1 to 3.0" where another role is likelier for the sentence, but not for the article. */
function odds(logOdds: number): string {
  if (logOdds >= 0) return `${times(logOdds)} to 1`
  return `1 to ${times(-logOdds)}; the article as a whole decided`
}

function times(logarithm: number): string {
  const number = Math.exp(Math.min(logarithm, LARGEST))
  if (number < 9.95) return number.toFixed(1)
  return `${Math.round(number).toLocaleString('en-US')}${logarithm > LARGEST ? '+' : ''}`
}

/** More than a million to one is told as that. */
const LARGEST = Math.log(1_000_000)
