/** What the words around a table say about its amounts. */
export interface Amounts {
  /** What one shown unit is worth, such as 1,000,000; null if nothing says so, `unclear` if two scales are named. */
  readonly scale: number | 'unclear' | null
  /** ISO 4217; null if none or several are named. */
  readonly currency: string | null
  /** True if numbers of shares are not scaled. */
  readonly exceptsShares: boolean
}

const SCALES: readonly { readonly pattern: RegExp; readonly worth: number }[] = [
  {
    pattern: /\bthousands?\b|\btausend\b|\btsd\b|\bteur\b|\bt€|\bk€|\b(?:usd|eur|chf|gbp) k\b|(?:\$|€|£)k\b|\b000s?\b/,
    worth: 1e3,
  },
  {
    pattern:
      /\bmillions?\b|\bmillionen\b|\bmio\b|\bmillion\b|\b(?:usd|eur|chf|gbp) (?:m|mn|mln)\b|(?:\$|€|£) ?(?:m|mn|mln)\b|\bm€|\bmeur\b/,
    worth: 1e6,
  },
  { pattern: /\bbillions?\b|\bmilliarden?\b|\bmrd\b|\b(?:usd|eur|chf|gbp) bn\b|(?:\$|€|£) ?bn\b/, worth: 1e9 },
]

const CURRENCIES: readonly { readonly pattern: RegExp; readonly code: string }[] = [
  { pattern: /\busd\b|us\$|\bu\.?s\.? dollars?\b|\bus-dollar\b/, code: 'USD' },
  { pattern: /\bt?m?eur\b|€|\beuros?\b/, code: 'EUR' },
  { pattern: /\bgbp\b|£|\bsterling\b/, code: 'GBP' },
  { pattern: /\bchf\b|\bswiss francs?\b|\bfranken\b/, code: 'CHF' },
  { pattern: /\bcad\b|c\$|\bcanadian dollars?\b/, code: 'CAD' },
  { pattern: /\baud\b|a\$|\baustralian dollars?\b/, code: 'AUD' },
  { pattern: /\bjpy\b|\byen\b/, code: 'JPY' },
]

/** A dollar sign with nothing before it. Of the United States unless another dollar is named. */
const DOLLAR = /(?:^|[^a-z])\$|\bdollars?\b/

/** Reads the caption, the lines above a table and its heading cells. Never guesses a scale. */
export function readAmounts(words: string): Amounts {
  const text = words.toLowerCase().slice(-LONGEST)
  const stated = text.match(STATEMENT)?.join(' ; ') ?? ''
  const worths = SCALES.filter(({ pattern }) => pattern.test(stated)).map(({ worth }) => worth)
  const scale = worths.length > 1 ? 'unclear' : (worths[0] ?? null)
  return {
    scale,
    currency: currencyIn(text),
    exceptsShares: /except[^.)]{0,40}\bshares?\b(?! (?:amounts|data)? ?price)/.test(text),
  }
}

const LONGEST = 1500

const CODE = '(?:usd|eur|chf|gbp|cad|aud|jpy|us|us\\$|c\\$|a\\$|u\\.s\\.|dollars?|euros?|yen|[$€£])'
const WORTH =
  '(?:millions?|millionen|thousands?|tausend|billions?|milliarden?|(?:mio|mrd|tsd)\\.?|mn|mln|bn|k|m|teur|meur|t€|m€|000s?)'

/**
 * Only words that state the scale of a table count: "in millions", "(thousands)", "EUR million", "Mio. EUR"; neither
 * "3 million people" nor "300 Mio. EUR", which is an amount.
 */
const STATEMENT = new RegExp(
  [
    `(?:\\bin|\\() ?(?:${CODE} ?){0,3}${WORTH}(?![a-z€$£\\d])(?! of (?!${CODE}))`,
    `(?<![\\d.,] ?)${CODE} ?${WORTH}(?![a-z€$£\\d])`,
    `(?<![\\d.,] ?)\\b${WORTH} ?${CODE}(?![a-z€$£\\d])`,
    '\\b[tm](?:eur\\b|€)',
  ].join('|'),
  'g',
)

function currencyIn(text: string): string | null {
  const named = CURRENCIES.filter(({ pattern }) => pattern.test(text)).map(({ code }) => code)
  if (named.length === 1) return named[0] ?? null
  return named.length === 0 && DOLLAR.test(text) ? 'USD' : null
}

/** @returns the ISO 4217 code of a currency sign or code beside a number, or null. */
export function currencyOf(sign: string): string | null {
  if (/^[A-Z]{3}$/.test(sign)) return sign
  return SIGNS[sign] ?? null
}

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  C$: 'CAD',
  A$: 'AUD',
  HK$: 'HKD',
  '€': 'EUR',
  '£': 'GBP',
}
