import { isCopydeskError, toArticleId } from '../../contracts/index.ts'
import type { Invocation, Shell } from '../command/index.ts'
import { type DeskAccess, findDeskAddress, takeIfThere } from '../desk/index.ts'
import { chooseLayout } from '../layout.ts'
import { renderReview } from '../review/index.ts'
import { oneLine } from '../terminal/index.ts'

/**
 * The review of an article after its verdict. A desk that does not answer is no reason not to show the verdict: it is told
 * on standard error.
 * @returns nothing if there is no desk, or it does not know the article
 */
export async function renderReviewOf(
  article: string,
  access: DeskAccess,
  invocation: Invocation,
  shell: Shell,
): Promise<string> {
  const address = isAnotherStack(invocation, shell) ? undefined : findDeskAddress(invocation, shell, access)
  if (address === undefined) return ''
  try {
    const view = takeIfThere(await access.openDesk(address).article(toArticleId(article)))
    if (view === undefined) return ''
    return `\n${renderReview(view, access.now(), chooseLayout(shell, invocation.switches.has('no-color')))}`
  } catch (error) {
    if (!isCopydeskError(error)) throw error
    await shell.stderr.write(`notice: no review is shown, as ${oneLine(error.message)} (${error.code})\n`)
    return ''
  }
}

/** The desk of the local stack knows nothing of a stack that is named by its table. */
function isAnotherStack({ values }: Invocation, { environment }: Shell): boolean {
  const isDeskNamed = values.has('desk') || (environment['COPYDESK_DESK'] ?? '') !== ''
  const isStackNamed = values.has('table') || environment['COPYDESK_TABLE'] !== undefined
  return isStackNamed && !isDeskNamed
}
