import type { JudgedArticle } from './judged-article.ts'

/** A part of a corpus that is measured by itself. */
export interface Stratum {
  readonly stratum: string
  readonly members: readonly JudgedArticle[]
  /** True for the parts whose figures are worth quoting, with an interval. */
  readonly quoted: boolean
}

/** More families than this are not worth a line each. */
const MAX_FAMILIES = 120

/** Divides articles: whole, by language, by families seen in training or not (where that is known), and by family. */
export function strataOf(judged: readonly JudgedArticle[], seen: ReadonlySet<string> | undefined): readonly Stratum[] {
  const families = namesOf(judged, ({ family }) => family)
  const byFamily = (family: string): Stratum => ({
    stratum: `family ${family}`,
    members: judged.filter((article) => article.family === family),
    quoted: false,
  })
  const strata = [
    quoted('all', judged),
    ...byLanguage('lang', judged),
    ...(seen === undefined ? [] : bySeen(judged, seen)),
    ...(families.length > MAX_FAMILIES ? [] : families.map(byFamily)),
  ]
  return strata.filter(({ members }) => members.length > 0)
}

function bySeen(judged: readonly JudgedArticle[], seen: ReadonlySet<string>): readonly Stratum[] {
  const unseen = judged.filter(({ family }) => !seen.has(family))
  return [
    quoted(
      'seen',
      judged.filter(({ family }) => seen.has(family)),
    ),
    quoted('unseen', unseen),
    ...byLanguage('unseen', unseen),
  ]
}

function byLanguage(prefix: string, judged: readonly JudgedArticle[]): readonly Stratum[] {
  const languages = namesOf(judged, ({ lang }) => lang)
  return languages.map((lang) =>
    quoted(
      `${prefix} ${lang}`,
      judged.filter((article) => article.lang === lang),
    ),
  )
}

function quoted(stratum: string, members: readonly JudgedArticle[]): Stratum {
  return { stratum, members, quoted: true }
}

function namesOf(judged: readonly JudgedArticle[], read: (article: JudgedArticle) => string): readonly string[] {
  return [...new Set(judged.map(read))].toSorted()
}
