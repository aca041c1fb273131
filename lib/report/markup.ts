import { readSigns } from './signs.ts'

/** HTML that was written here, and so may stand as it is. */
export interface Markup {
  readonly markup: string
}

/** What can be put into HTML. Strings are text from anywhere; nothing in them can become a tag or drive what follows. */
export type Content = Markup | string | number | readonly Content[] | undefined

/** Writes HTML from a template. Whatever is put in as a string is shown as text: escaped, unseen characters made visible. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const [first = '', ...rest] = parts
  return { markup: rest.reduce((text, part, index) => text + toHtml(contents[index]) + part, first) }
}

/** The same, for a stretch of a longer text: how a character is shown depends on its neighbours. */
export function showStretch(text: string, start: number, end: number): Markup {
  let markup = ''
  for (const shown of readSigns(text, start, end)) {
    markup += shown.kind === 'text' ? escape(shown.text) : `<span class="sign">${shown.name}</span>`
  }
  return { markup }
}

function toHtml(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string') return showStretch(content, 0, content.length).markup
  if (typeof content === 'number') return String(content)
  return 'markup' in content ? content.markup : content.map(toHtml).join('')
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
