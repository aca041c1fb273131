import type { ReviewClient } from '../../client/index.ts'
import { type ArticleView, CopydeskError, toArticleId } from '../../contracts/index.ts'
import { articleNames } from '../article-names.ts'
import { takeIfThere } from './answered.ts'

/** Opens an article by its key or a short form of it. @throws CopydeskError `article-missing` and those of `take` */
export async function findArticle(desk: ReviewClient, given: string): Promise<ArticleView> {
  for (const name of articleNames(given)) {
    const view = takeIfThere(await desk.article(toArticleId(name)))
    if (view !== undefined) return view
  }
  throw new CopydeskError('article-missing', `the desk knows no article ${given}`, {
    hint: 'check the name; copydesk queue lists what waits, copydesk queue --shelf decided what was decided',
  })
}
