import type { Answered, ReviewClient } from '../../client/index.ts'
import { type ArticleView, CopydeskError, toArticleId } from '../../contracts/index.ts'
import { articleNames } from '../article-names.ts'
import { take } from './answered.ts'

/** Opens an article by its key or a short form of it. @throws CopydeskError `article-missing` and those of `take` */
export async function findArticle(desk: ReviewClient, given: string): Promise<ArticleView> {
  return take(await askByName(given, (id) => desk.article(id)))
}

/**
 * Asks about an article by its key or a short form of it.
 * @returns the first answer that is not that there is no such article
 * @throws CopydeskError `article-missing`
 */
export async function askByName<Value>(
  given: string,
  ask: (id: string) => Promise<Answered<Value>>,
): Promise<Answered<Value>> {
  for (const name of articleNames(given)) {
    const answered = await ask(toArticleId(name))
    if (answered.kind !== 'problem' || answered.problem.code !== 'missing') return answered
  }
  throw new CopydeskError('article-missing', `the desk knows no article ${given}`, {
    hint: 'check the name; copydesk queue lists what waits, copydesk queue --shelf decided what was decided',
  })
}
