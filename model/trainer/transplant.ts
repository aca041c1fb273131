import type { GoldSentence, LabelledArticle } from '../corpus/read-corpus.ts'
import { isAdRole } from '../evaluation/judged-article.ts'
import { seededRandom } from './random.ts'

/**
 * Makes mixed articles: runs of advertising from one article set into another of the same language that carries
 * little or none. Teaches that an ad can stand anywhere, and that the copy around it stays what it was.
 */
export function transplantAds(
  articles: readonly LabelledArticle[],
  copies: number,
  seed: number,
): readonly LabelledArticle[] {
  const random = seededRandom(seed)
  const runs = articles.flatMap(adRunsOf)
  const hosts = articles.filter(
    (article) => adShare(article) < MAX_AD_SHARE && article.sentences.length >= MIN_SENTENCES,
  )
  const made: LabelledArticle[] = []
  for (let copy = 0; copy < copies; copy++) {
    for (const host of hosts) {
      const donors = runs.filter(({ lang, family }) => lang === host.lang && family !== host.family)
      const run = donors[Math.floor(random() * donors.length)]
      if (run !== undefined) made.push(insertRun(host, cutRun(run, random), random, copy))
    }
  }
  return made
}

const MAX_AD_SHARE = 0.25
const MIN_SENTENCES = 4
const LONGEST_RUN = 8
const GLUED_SHARE = 0.15
/** Ads that end the article, which then breaks off where they stand. */
const CLOSING_SHARE = 0.3

/** Neighbouring ad sentences of an article; offsets count from the start of `text`. */
interface AdRun {
  readonly family: string
  readonly lang: string
  readonly text: string
  readonly sentences: readonly GoldSentence[]
}

function adRunsOf({ text, family, lang, sentences }: LabelledArticle): readonly AdRun[] {
  const runs: AdRun[] = []
  let open: GoldSentence[] = []
  for (const sentence of [...sentences, undefined]) {
    if (sentence !== undefined && isAdRole(sentence.role)) open.push(sentence)
    else if (open.length > 0) {
      runs.push({ family, lang, text, sentences: open })
      open = []
    }
  }
  return runs
}

function adShare({ sentences }: LabelledArticle): number {
  return sentences.filter(({ role }) => isAdRole(role)).length / Math.max(1, sentences.length)
}

function cutRun(run: AdRun, random: () => number): AdRun {
  const length = Math.min(run.sentences.length, 1 + Math.floor(random() * LONGEST_RUN))
  const from = Math.floor(random() * (run.sentences.length - length + 1))
  const sentences = run.sentences.slice(from, from + length)
  const start = sentences[0]?.start ?? 0
  const text = run.text.slice(start, sentences.at(-1)?.end ?? start)
  return { ...run, text, sentences: sentences.map((kept) => moved(kept, -start)) }
}

function insertRun(host: LabelledArticle, run: AdRun, random: () => number, copy: number): LabelledArticle {
  const closing = random() < CLOSING_SHARE
  const kept = closing ? host.sentences.slice(0, 1 + Math.ceil(random() * host.sentences.length)) : host.sentences
  const after = closing ? kept.length - 1 : Math.floor(random() * kept.length)
  const at = kept[after]?.end ?? host.text.length
  const next = kept[after + 1]
  const gap = next === undefined ? '\n' : host.text.slice(at, next.start)
  const glued = gap.includes('\n') || random() < GLUED_SHARE
  const before = gap.includes('\n') ? gap : glued ? ' ' : '\n'
  const inserted = before + run.text + (next !== undefined && glued ? '' : '\n')
  return {
    ...host,
    id: `${host.id}+${copy}`,
    text: host.text.slice(0, at) + inserted + (closing ? '' : host.text.slice(at)),
    sentences: [
      ...kept.slice(0, after + 1),
      ...run.sentences.map((sentence) => moved(sentence, at + before.length)),
      ...kept.slice(after + 1).map((sentence) => moved(sentence, inserted.length)),
    ],
  }
}

function moved({ start, end, role }: GoldSentence, by: number): GoldSentence {
  return { start: start + by, end: end + by, role }
}
