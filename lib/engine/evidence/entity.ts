import { entityKey } from '../frames/index.ts'

/** Forms that make a name a company's where they follow it; `Group` or `Company` alone do not. */
const TELLING_FORMS =
  'Inc|Incorporated|Corp|Corporation|Ltd|Limited|LLC|PLC|plc|AG|SE|KGaA|GmbH|SA|S\\.A|N\\.?V|ASA|AB|Oyj'

const NAMED = new RegExp(
  `((?:\\p{Lu}[\\p{L}\\p{N}&-]{0,30} ){1,4})(?:& Co\\. )?(?:${TELLING_FORMS})(?![\\p{L}\\p{N}])`,
  'u',
)

/** @returns the key of the first company in the lines that is written with its legal form, or null. */
export function companyIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const key = entityKey(NAMED.exec(line.replace(/,(?= ?(?:Inc|Corp|Ltd|LLC))/g, '').slice(0, 500))?.[1] ?? '')
    if (key !== '') return key
  }
  return null
}

/** @returns the key of the words a file name begins with, up to the first with a digit or about the document; or null. */
export function companyInName(name: string): string | null {
  const words: string[] = []
  for (const word of stemOf(name).split(/[\s_.-]+/)) {
    if (/\d/.test(word) || DOCUMENT_WORDS.has(word.toLowerCase())) break
    words.push(word)
  }
  return entityKey(words.join(' ')) || null
}

const DOCUMENT_WORDS: ReadonlySet<string> = new Set(
  'filing filings release press results report reports annual quarterly interim earnings prices evidence facts bericht fy'.split(
    ' ',
  ),
)

/** @returns the last part of a path without its ending. */
function stemOf(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  const dot = last.lastIndexOf('.')
  return dot > 0 ? last.slice(0, dot) : last
}

/** @returns the ending of a name in lower case, such as `.csv`; empty if it has none. */
export function endingOf(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  const dot = last.lastIndexOf('.')
  return dot > 0 ? last.slice(dot).toLowerCase() : ''
}
