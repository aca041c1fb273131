import { type Withdrawal } from '../../adapters/aws/index.ts'
import { isCopydeskError } from '../../contracts/index.ts'
import type { Logbook, Outcome } from './logbook.ts'
import type { SmokeStack, SmokeWishes } from './smoke-stack.ts'

/**
 * Takes the article of a run back, and says what stays.
 * @param text SHA-256 of its text; undefined if it has not been judged
 */
export async function cleanUp(
  stack: SmokeStack,
  wishes: SmokeWishes,
  text: string | undefined,
  log: Logbook,
): Promise<void> {
  if (text === undefined) return leaveUnjudged(stack, wishes, log)
  const withdrawal = await withdrawArticle(stack, wishes, log)
  if (withdrawal?.kind === 'withdrawn') {
    await log.leave({
      what: `texts/${text}.txt in the snapshot bucket`,
      why: 'snapshots are written once, and other articles may have the same text; further runs add none',
    })
  }
}

/** Takes it back, judged or not. */
export async function withdrawArticle(
  stack: SmokeStack,
  { article, cleanCommand }: SmokeWishes,
  log: Logbook,
): Promise<Withdrawal | undefined> {
  const withdrawal = await log.take('clean-up', () => withdraw(stack, article))
  if (withdrawal === undefined) {
    await log.leave({
      what: `${article}, its records or some of them`,
      why: `see clean-up above; later: ${cleanCommand}`,
    })
  }
  if (withdrawal?.kind === 'reviewed') {
    await log.leave({
      what: `${article}, with its verdict, its snapshot and its ledger`,
      why: 'somebody has worked on it, and ledgers are never deleted',
    })
  }
  return withdrawal
}

/** Whatever the caller may not do is a failure here: else the article would wait for a reviewer unnoticed. */
async function withdraw({ traces }: SmokeStack, article: string): Promise<Outcome<Withdrawal>> {
  try {
    const withdrawal = await traces.withdraw(article)
    return { kind: 'passed', detail: describe(withdrawal), value: withdrawal }
  } catch (error) {
    if (!isCopydeskError(error)) throw error
    return { kind: 'failed', detail: error.message }
  }
}

function describe(withdrawal: Withdrawal): string {
  if (withdrawal.kind === 'reviewed') return 'nothing to take back: the article was reviewed'
  const { versions, records } = withdrawal
  return `took back ${versions} versions of the upload, ${records} records`
}

/** A message about the upload may still wait in the queue. Without its upload it would end as a dead letter, with an alarm. */
async function leaveUnjudged(
  { traces }: SmokeStack,
  { article, cleanCommand }: SmokeWishes,
  log: Logbook,
): Promise<void> {
  const versions = await log.take('clean-up', async () => {
    const found = await traces.versions(article)
    const detail = found.length === 0 ? 'nothing was uploaded' : 'not judged yet: nothing is taken back'
    return { kind: 'passed', detail, value: found }
  })
  if (versions?.length === 0) return
  const why =
    versions === undefined
      ? 'perhaps; the intake bucket could not be asked'
      : 'a message about it may still wait, and would end as a dead letter without it'
  await log.leave({ what: `${article} in the intake bucket`, why: `${why}; once it is judged: ${cleanCommand}` })
}
