import { toArticleId } from '../../contracts/index.ts'
import { take, takeIfThere } from '../desk/index.ts'
import { listArticles } from '../queue/index.ts'
import type { Outcome } from './logbook.ts'
import type { SmokeStack, SmokeWishes } from './smoke-stack.ts'

/** Asks the review API for the article, and for a queue that holds it. Claims nothing. */
export async function checkDesk({ desk }: SmokeStack, { article }: SmokeWishes): Promise<Outcome<true>> {
  if (desk === undefined) return { kind: 'skipped', detail: 'nobody is signed in: set COPYDESK_TOKEN to have it asked' }
  const { name, duty } = take(await desk.session())
  const view = takeIfThere(await desk.article(toArticleId(article)))
  if (view === undefined) return { kind: 'failed', detail: 'it does not know the article' }
  const { items } = await listArticles(desk, { shelf: 'open', search: article }, 1)
  if (items[0]?.article !== article) return { kind: 'failed', detail: 'it knows the article, but does not list it' }
  return { kind: 'passed', detail: `listed for ${name} (${duty}), stage ${view.review.stage}`, value: true }
}
