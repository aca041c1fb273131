import { readdirSync, readFileSync } from 'node:fs'

/** Articles that report, and articles that sell as well: what they cost differs. */
export type ArticleKind = 'reporting' | 'selling'

/**
 * Articles of a given length made of our samples, each in one language and no two the same. One that sells begins with a
 * sample that does; reporting fills up the rest. The longer they are, the more companies they speak of.
 * @param bytes of each article in UTF-8; the last paragraph is cut to fit
 */
export function composeArticles(kind: ArticleKind, count: number, bytes: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const language = LANGUAGES[index % LANGUAGES.length] ?? 'en'
    const turn = Math.floor(index / LANGUAGES.length)
    const reporting = rotate(readSamples(language, 'reporting'), turn)
    const selling = kind === 'selling' ? rotate(readSamples(language, 'selling'), turn).slice(0, 1) : []
    return cutTo(bytes, compose(`No. ${index + 1}`, [...selling, ...reporting], reporting, bytes))
  })
}

const LANGUAGES = ['en', 'de'] as const
const SAMPLES = new URL('../../samples/', import.meta.url)

/** Told by the name of the sample. */
const SELLS = /label|teaser|presale/

function readSamples(language: string, kind: ArticleKind): string[] {
  return readdirSync(SAMPLES)
    .filter((name) => name.startsWith(`${language}-`) && name.endsWith('.txt'))
    .filter((name) => SELLS.test(name) === (kind === 'selling'))
    .toSorted()
    .map((name) => readFileSync(new URL(name, SAMPLES), 'utf8').trim())
}

function rotate(samples: readonly string[], turn: number): string[] {
  const start = turn % samples.length
  return [...samples.slice(start), ...samples.slice(0, start)]
}

/** The line in front makes it another text when the samples come round again. */
function compose(line: string, first: readonly string[], more: readonly string[], bytes: number): string {
  let text = [line, ...first].join('\n\n')
  while (Buffer.byteLength(text) < bytes) text = [text, ...more].join('\n\n')
  return text
}

/** Never in the middle of a letter. */
function cutTo(bytes: number, text: string): string {
  return new TextDecoder().decode(Buffer.from(text).subarray(0, bytes)).replace(/\uFFFD+$/, '')
}
