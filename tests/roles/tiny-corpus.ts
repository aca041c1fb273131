import type { Role } from '../../lib/contracts/words.ts'
import type { LabelledArticle } from '../../model/corpus/read-corpus.ts'

/** Builds an article from its lines, each one sentence with a role. Fictional companies, own words. */
export function articleOf(id: string, lang: string, lines: readonly (readonly [Role, string])[]): LabelledArticle {
  let at = 0
  const sentences = lines.map(([role, line]) => {
    const start = at
    at += line.length + 1
    return { start, end: start + line.length, role }
  })
  return { id, family: `house-${id}`, lang, text: lines.map(([, line]) => line).join('\n'), sentences }
}

const REPORTS = [
  'Dorvale Mining said on Monday that output rose four percent in the third quarter.',
  'The miner reported revenue of 310 million dollars, up from 290 million a year earlier.',
  'Its finance chief told analysts that costs would stay flat through the winter.',
] as const
const PITCHES = [
  'Sign up today for our free newsletter and get three stock picks in your inbox!',
  'Click here to unlock the full report before the offer ends tonight.',
  'Join now and start your free trial, you can cancel any time.',
] as const

/** Twelve articles of six families each way: enough to learn the difference between news and a sales pitch. */
export const TINY_CORPUS: readonly LabelledArticle[] = Array.from({ length: 12 }, (_, i) =>
  articleOf(`tiny-${i}`, 'en', [
    ['furniture', `Dorvale Mining lifts output, issue ${i}`],
    ['report', REPORTS[i % 3] ?? ''],
    ['report', REPORTS[(i + 1) % 3] ?? ''],
    ...(i % 2 === 0
      ? ([
          ['label', 'Advertisement'],
          ['promo', PITCHES[i % 3] ?? ''],
          ['promo', PITCHES[(i + 1) % 3] ?? ''],
        ] as const)
      : []),
    ['notice', 'All rights reserved. This article is not investment advice.'],
  ]),
)
