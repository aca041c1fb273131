import type { Markup } from './markup.ts'
import { spellOut } from './signs.ts'

/**
 * The style sheet of the page, for paper first: black on white, nothing told by colour alone. The running foot of printed
 * pages names the article.
 */
export function styleSheet(article: string): Markup {
  return { markup: `${STYLES}\n@page { @bottom-left { content: ${quoteCss(article)}; } }\n` }
}

/** A CSS string in which every character that is not plainly harmless stands as a number. */
function quoteCss(text: string): string {
  const shown = Array.from(spellOut(text)).slice(0, LONGEST_FOOT)
  return `"${shown.map((character) => (/[\w ./-]/.test(character) ? character : escapeCss(character))).join('')}"`
}

const LONGEST_FOOT = 80

function escapeCss(character: string): string {
  return `\\${(character.codePointAt(0) ?? 0).toString(16)} `
}

const STYLES = `
:root { color-scheme: light; }
@page {
  margin: 18mm 16mm 20mm;
  @bottom-left { font: 7.5pt "Helvetica Neue", Arial, sans-serif; color: #333; }
  @bottom-right { font: 7.5pt "Helvetica Neue", Arial, sans-serif; color: #333; content: "Page " counter(page) " of " counter(pages); }
}
* { box-sizing: border-box; }
html { background: #fff; color: #000; font: 10pt/1.45 "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
body { margin: 0; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.5rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; break-inside: avoid; }
h1 { font-size: 17pt; margin: 0.1rem 0 0.4rem; }
h2 { font-size: 12.5pt; margin: 2rem 0 0.6rem; padding-top: 0.5rem; border-top: 1.5pt solid #000; }
h3 { font-size: 10.5pt; margin: 0 0 0.35rem; }
p { margin: 0.4rem 0; orphans: 3; widows: 3; }
a { color: inherit; text-decoration: none; }
ul, ol { margin: 0; padding-left: 1.1rem; }
code { font: 8.5pt/1.4 ui-monospace, "Liberation Mono", Menlo, Consolas, monospace; }
.hash { font-size: 6.6pt; color: #222; word-break: break-all; }
.count { font-weight: 400; color: #333; }
.kind { margin: 0; font-size: 8.5pt; letter-spacing: 0.08em; text-transform: uppercase; }
.outcome { display: inline-block; margin: 0 0 0.9rem; padding: 0.15rem 0.6rem; border: 1.5pt solid #000; font-weight: 700; }
.outcome::first-letter { text-transform: uppercase; }
.facts { margin: 0; border-top: 0.5pt solid #777; }
.facts .hash { display: inline-block; }
.facts > div { display: grid; grid-template-columns: 7rem 1fr; padding: 0.18rem 0; border-bottom: 0.5pt solid #bbb; break-inside: avoid; }
dt { color: #333; }
dd { margin: 0; min-width: 0; }
.how { break-inside: avoid; }
.legend { display: flex; flex-wrap: wrap; gap: 0.2rem 1.3rem; margin: 0.3rem 0; padding: 0; list-style: none; font-size: 8.5pt; break-inside: avoid; break-after: avoid; }
.unseen { margin: 0.6rem 0 0; font-size: 8.5pt; break-after: avoid; }
.text { margin-top: 0.9rem; font: 10.5pt/1.95 Georgia, "Liberation Serif", "Times New Roman", serif; }
.row { display: grid; grid-template-columns: 2rem 3.3rem minmax(0, 1fr); }
.row.after-blank { margin-top: 0.55rem; }
.number { padding-right: 0.6rem; text-align: right; font: 7.5pt/2.75 "Helvetica Neue", Arial, sans-serif; color: #444; }
.row .letter { font: 700 8pt/2.55 "Helvetica Neue", Arial, sans-serif; }
.words { margin: 0; padding: 0; white-space: pre-wrap; unicode-bidi: isolate; overflow: clip; overflow-clip-margin: 0.5rem; }
.letter { --bar: 0pt; padding-left: calc(8pt - var(--bar)); border-left: var(--bar) solid #000; font-weight: 700; white-space: nowrap; }
.letter.promo { --bar: 3pt; }
.letter.label { --bar: 3pt; border-left-style: double; }
.letter.opinion { --bar: 2pt; border-left-style: dotted; }
.letter.notice { --bar: 1pt; border-left-style: dashed; }
.letter.furniture { --bar: 0.5pt; border-left-color: #777; }
.letter.unjudged { --bar: 0.5pt; border-left-style: dotted; }
.mark { text-decoration: underline solid #000; text-decoration-skip-ink: none; text-underline-offset: 2pt; }
.mark.grave { text-decoration-thickness: 1.6pt; }
.mark.medium { text-decoration-thickness: 0.75pt; }
.mark.mild { text-decoration-style: dotted; text-decoration-thickness: 1.2pt; }
.mark.added { text-decoration-style: dashed; text-decoration-thickness: 1pt; }
.mark.lane-1 { text-underline-offset: 4.6pt; }
.mark.lane-2 { text-underline-offset: 7.2pt; }
.mark.lane-3 { text-underline-offset: 9.2pt; }
sup { font: 700 6.8pt/1 "Helvetica Neue", Arial, sans-serif; unicode-bidi: isolate; margin: 0 0.12em; }
.sign { display: inline; padding: 0 0.2em; border: 0.6pt solid #000; border-radius: 2pt; font: 600 0.62em/1 "Helvetica Neue", Arial, sans-serif; unicode-bidi: isolate; direction: ltr; white-space: nowrap; vertical-align: 0.1em; }
.finding { margin: 0 0 0.7rem; padding: 0.45rem 0.6rem 0.45rem; border: 0.5pt solid #777; break-inside: avoid; }
.ordinal { display: inline-block; min-width: 1.5rem; }
.severity { padding: 0 0.4em; border: 0.5pt solid #000; font-size: 8pt; font-weight: 600; text-transform: uppercase; }
.severity.critical, .severity.high { background: #000; color: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.severity.low, .severity.info { border-style: dotted; font-weight: 400; }
.place { float: right; font-weight: 400; font-size: 8.5pt; color: #333; }
blockquote { margin: 0 0 0.3rem; padding-left: 0.6rem; border-left: 2pt solid #000; font: 10.5pt/1.5 Georgia, "Liberation Serif", serif; white-space: pre-line; unicode-bidi: isolate; }
.message { margin: 0.2rem 0; font-weight: 600; }
.argument { margin: 0.3rem 0 0; font-size: 9pt; line-height: 1.35; }
.argument > div { display: grid; grid-template-columns: 6.6rem minmax(0, 1fr); gap: 0.6rem; padding: 0.1rem 0; }
.argument ul { list-style: none; padding: 0; }
.law { font-size: 8pt; line-height: 1.3; }
.law th:nth-child(1) { width: 47%; } .law th:nth-child(3) { width: 13%; }
.law td, .law th { padding: 0.04rem 0.6rem 0.04rem 0; border: 0; }
.law th { font-weight: 400; color: #333; }
.law .checked { font-size: inherit; white-space: nowrap; }
.argument > div:last-child { margin-top: 0.25rem; padding-top: 0.3rem; border-top: 0.5pt solid #999; }
.answers, .said { list-style: none; padding: 0; }
.answers li + li, .said li { margin-top: 0.35rem; break-inside: avoid; }
.void strong { text-decoration: line-through; }
.done, .checked { color: #333; font-size: 8.8pt; }
.fate { font-style: italic; }
.unanswered { font-style: italic; }
.note { margin: 0.15rem 0 0; font-style: italic; white-space: pre-line; unicode-bidi: isolate; }
q { quotes: "“" "”"; unicode-bidi: isolate; font-family: Georgia, "Liberation Serif", serif; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.35; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { overflow-wrap: normal; padding: 0.2rem 0.4rem 0.2rem 0; border-bottom: 1pt solid #000; text-align: left; vertical-align: bottom; font-weight: 600; }
td { padding: 0.25rem 0.4rem 0.25rem 0; border-bottom: 0.5pt solid #bbb; vertical-align: top; }
.figure { text-align: right; padding-right: 0.7rem; white-space: nowrap; }
.time { white-space: nowrap; }
.ledger table { table-layout: fixed; font-size: 7.8pt; }
.ledger th:nth-child(1) { width: 5%; } .ledger th:nth-child(2) { width: 13%; } .ledger th:nth-child(3) { width: 15%; }
.ledger th:nth-child(4) { width: 24%; } .ledger th:nth-child(5) { width: 19%; } .ledger th:nth-child(6) { width: 24%; }
.ledger .time { white-space: normal; }
.ledger .hash { font-size: 5.9pt; }
.check { break-after: avoid; }
.closing { break-inside: avoid; }
@media print {
  main { max-width: none; padding: 0; }
}
`
