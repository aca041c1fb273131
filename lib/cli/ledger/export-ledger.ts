import type { ReviewClient } from '../../client/index.ts'
import type { Invocation, Shell } from '../command/index.ts'
import { accessDesk, type DeskAccess, take, takeText } from '../desk/index.ts'
import { toLines } from '../json.ts'
import { findId } from './fetch-ledger.ts'
import { openOutput } from './output.ts'

/** Writes the ledger of an article as it is kept, or the page about it. @returns the exit code */
export async function exportLedger(
  given: string,
  access: DeskAccess,
  invocation: Invocation,
  shell: Shell,
): Promise<number> {
  const desk = accessDesk(access, invocation, shell)
  const text = await write(desk, await findId(desk, given), invocation.values.get('format'))
  const output = openOutput(invocation.values.get('output'), shell)
  await output.write(text)
  output.close()
  return 0
}

async function write(desk: ReviewClient, id: string, format: string | undefined): Promise<string> {
  if (format === 'csv') return takeText(await desk.ledgerCsv(id))
  if (format === 'html') return takeText(await desk.report(id))
  return `${toLines(take(await desk.ledger(id)))}\n`
}
