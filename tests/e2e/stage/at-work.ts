import { randomUUID } from 'node:crypto'
import type { Answered, ReviewClient } from '../../../lib/client/index.ts'
import type { Action, ArticleView, Finding } from '../../../lib/contracts/index.ts'

type Decision = Extract<Action, { kind: 'decide' }>

/** @returns what the API answered. @throws if it has refused, or cannot be reached */
export function valueOf<Value>(answered: Answered<Value>): Value {
  if (answered.kind === 'ok') return answered.value
  throw new Error(answered.kind === 'problem' ? answered.problem.detail : answered.detail)
}

/** Does one thing after the other to an article, as somebody does without a browser. Claims it first. */
export async function act(client: ReviewClient, id: string, actions: readonly Action[]): Promise<void> {
  const { version } = valueOf(await client.article(id))
  let seen = { id, version: valueOf(await client.claim({ id, version })).version }
  for (const action of actions) {
    seen = { id, version: valueOf(await client.act(seen, action, randomUUID())).version }
  }
}

/** Answers every finding of an article and decides it. @returns the article as it was opened */
export async function decide(
  client: ReviewClient,
  id: string,
  answer: (finding: Finding, index: number) => Action = confirm,
  decision: Decision = { kind: 'decide', outcome: 'release' },
): Promise<ArticleView> {
  const view = valueOf(await client.article(id))
  await act(client, id, [...view.verdict.findings.map(answer), decision])
  return view
}

function confirm({ id }: Finding): Action {
  return { kind: 'answer', finding: id, answer: 'confirm' }
}
