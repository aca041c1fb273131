import type { ReviewClient } from '../../client/index.ts'
import type { Invocation, Shell } from '../command/index.ts'
import { accessDesk, askByName, type DeskAccess, take, takeText } from '../desk/index.ts'
import { toLines } from '../json.ts'
import { openOutput } from './output.ts'

/** Writes the ledger of an article as it is kept, or the page about it. @returns the exit code */
export async function exportLedger(
  given: string,
  access: DeskAccess,
  invocation: Invocation,
  shell: Shell,
): Promise<number> {
  const text = await fetchText(accessDesk(access, invocation, shell), given, invocation.values.get('format'))
  const output = openOutput(invocation.values.get('output'), shell)
  await output.write(text)
  output.close()
  return 0
}

async function fetchText(desk: ReviewClient, given: string, format: string | undefined): Promise<string> {
  if (format === 'csv') return takeText(await askByName(given, (id) => desk.ledgerCsv(id)))
  if (format === 'html') return takeText(await askByName(given, (id) => desk.report(id)))
  return `${toLines(take(await askByName(given, (id) => desk.ledger(id))))}\n`
}
