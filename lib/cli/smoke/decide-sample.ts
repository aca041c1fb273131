import { randomUUID } from 'node:crypto'
import { sha256 } from '../../adapters/node/index.ts'
import { verifyLedger } from '../../app/index.ts'
import type { ReviewClient } from '../../client/index.ts'
import { type Action, toArticleId } from '../../contracts/index.ts'
import { take } from '../desk/index.ts'
import type { Outcome } from './logbook.ts'
import type { SmokeStack, SmokeWishes } from './smoke-stack.ts'

/** Claims the article, confirms each finding, rejects it, and proves the ledger that comes of it. */
export async function decideSample({ desk }: SmokeStack, { article }: SmokeWishes): Promise<Outcome<true>> {
  if (desk === undefined)
    return { kind: 'skipped', detail: 'nobody is signed in: set COPYDESK_TOKEN to have it decided' }
  const id = toArticleId(article)
  const stage = await decide(desk, id)
  const { events, head } = take(await desk.ledger(id))
  const check = verifyLedger(article, events, sha256, head)
  if (check.kind === 'broken')
    return { kind: 'failed', detail: `the ledger is broken at event ${check.seq}: ${check.why}` }
  return { kind: 'passed', detail: `rejected, stage ${stage}; ledger intact, ${events.length} events`, value: true }
}

/** @returns the stage of the review after it */
async function decide(desk: ReviewClient, id: string): Promise<string> {
  let seen = take(await desk.claim(take(await desk.article(id))))
  const answers = seen.review.unanswered.map((finding): Action => ({ kind: 'answer', finding, answer: 'confirm' }))
  const actions: readonly Action[] = [
    ...answers,
    { kind: 'decide', outcome: 'reject', reason: 'unlabelled-advertising', note: 'A smoke test.' },
  ]
  for (const action of actions) seen = take(await desk.act(seen, action, randomUUID()))
  return seen.review.stage
}
