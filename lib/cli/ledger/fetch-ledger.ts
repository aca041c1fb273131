import type { ReviewClient } from '../../client/index.ts'
import type { LedgerExport } from '../../contracts/index.ts'
import type { Invocation, Shell } from '../command/index.ts'
import { accessDesk, type DeskAccess, findArticle, take } from '../desk/index.ts'

/** Asks the desk for the ledger of an article. @throws CopydeskError */
export async function fetchLedger(
  given: string,
  access: DeskAccess,
  invocation: Invocation,
  shell: Shell,
): Promise<LedgerExport> {
  const desk = accessDesk(access, invocation, shell)
  return take(await desk.ledger(await findId(desk, given)))
}

/** @returns the id of an article by its key or a short form of it */
export async function findId(desk: ReviewClient, given: string): Promise<string> {
  return (await findArticle(desk, given)).id
}
