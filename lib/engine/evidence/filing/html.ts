import { type Block, tidy } from './blocks.ts'
import { resolveReferences } from './references.ts'
import * as draft from './table-draft.ts'

/** Elements whose content is no text, up to their closing tag. */
const DROPPED: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'svg', 'ix:header'])

/** Elements that do not break a line. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr b big cite code em font i ins mark q s small span strong sub sup time tt u wbr ix:nonfraction ix:nonnumeric ' +
    'ix:continuation ix:fraction'
  ).split(' '),
)

interface Page {
  readonly blocks: Block[]
  /** Those that are open, the innermost last. */
  readonly tables: draft.TableDraft[]
  readonly words: string[]
}

/** Takes HTML apart, however broken. Linear: each character is looked at a fixed number of times. */
export function htmlBlocks(html: string): readonly Block[] {
  const page: Page = { blocks: [], tables: [], words: [] }
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    addText(page, html.slice(at, open === -1 ? html.length : open))
    if (open === -1) break
    at = takeMarkup(page, html, open)
  }
  while (page.tables.length > 0) endTable(page)
  endLine(page)
  return page.blocks
}

/** @returns where to go on reading. */
function takeMarkup(page: Page, html: string, open: number): number {
  if (html.startsWith('<!--', open)) return after(html, '-->', open + 4)
  const next = html.charCodeAt(open + 1)
  if (!isTagStart(next)) {
    addText(page, '<')
    return open + 1
  }
  const close = html.indexOf('>', open)
  if (close === -1) return html.length
  const tag = html.slice(open + 1, Math.min(close, open + LONGEST_TAG))
  const [, slash = '', written = ''] = /^(\/?)([A-Za-z][A-Za-z0-9:-]*)/.exec(tag) ?? []
  const name = written.toLowerCase()
  if (slash === '' && DROPPED.has(name) && !tag.endsWith('/')) return skipContent(html, name, close + 1)
  if (slash === '') openElement(page, name, tag)
  else closeElement(page, name)
  return close + 1
}

const LONGEST_TAG = 2000

/** A letter, a slash, or the mark of a declaration. */
function isTagStart(code: number): boolean {
  return (
    (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x2f || code === 0x21 || code === 0x3f
  )
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at === -1 ? html.length : at + mark.length
}

function skipContent(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  const match = closing.exec(html)
  return match === null ? html.length : after(html, '>', match.index)
}

function openElement(page: Page, name: string, tag: string): void {
  if (INLINE.has(name)) return
  const table = page.tables.at(-1)
  if (name === 'table') {
    if (table === undefined) endLine(page)
    if (page.tables.length < DEEPEST) page.tables.push(draft.startTable())
  } else if (table === undefined) endLine(page)
  else if (name === 'tr') draft.startRow(table)
  else if (name === 'td' || name === 'th') draft.startCell(table, covers(tag, 'colspan'), covers(tag, 'rowspan'))
  else if (name === 'caption') draft.startCaption(table)
  else draft.addCellText(table, ' ')
}

/** Tables that lay out a page seldom go deeper; rows of deeper ones count as rows of the one around them. */
const DEEPEST = 8

function closeElement(page: Page, name: string): void {
  if (name === 'table') endTable(page)
  else if (page.tables.length === 0 && !INLINE.has(name)) endLine(page)
  else if (name === 'td' || name === 'th' || name === 'caption')
    page.tables.slice(-1).forEach((table) => draft.endCell(table))
}

function covers(tag: string, attribute: 'colspan' | 'rowspan'): number {
  const pattern = attribute === 'colspan' ? /\bcolspan\s*=\s*["']?(\d{1,3})/i : /\browspan\s*=\s*["']?(\d{1,3})/i
  return Math.min(Math.max(Number(pattern.exec(tag)?.[1] ?? 1), 1), 50)
}

function addText({ tables, words }: Page, raw: string): void {
  if (raw === '') return
  const table = tables.at(-1)
  if (table === undefined) words.push(raw)
  else draft.addCellText(table, raw)
}

function endLine({ blocks, words }: Page): void {
  const text = tidy(resolveReferences(words.join('')))
  words.length = 0
  if (text !== '') blocks.push({ kind: 'line', text })
}

function endTable({ blocks, tables }: Page): void {
  const open = tables.pop()
  const table = open && draft.endTable(open)
  if (table !== undefined && table.rows.length > 0) blocks.push(table)
}
