import { CopydeskError } from '../../contracts/errors.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import { nearest } from '../command/index.ts'
import { DESK_FLAGS, DESK_NOTE, type DeskAccess } from '../desk/index.ts'
import { exportLabels } from './export-labels.ts'
import { exportLedger } from './export-ledger.ts'
import { verify } from './verify.ts'

/** `copydesk ledger`: proves the record of a review, or takes it out of the desk. */
export function createLedgerCommand(access: DeskAccess): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(access, invocation, shell) }
}

const ACTIONS = ['verify', 'export', 'labels'] as const

const DECLARATION = {
  name: 'ledger',
  summary: 'Proves the ledger of an article, or exports ledgers and labels',
  operands: { name: 'verify|export|labels [ARTICLE|FILE]', least: 1, most: 2 },
  flags: {
    head: { value: 'SEQ:HASH', summary: 'Of verify: an event as you noted it earlier, such as the last one then' },
    format: {
      value: 'FORMAT',
      choices: ['json', 'csv', 'html'],
      initial: 'json',
      summary: 'Of export: the ledger as JSON or CSV, or a page to print about the article',
    },
    output: { value: 'FILE', summary: 'Of export and labels: where to write, instead of standard output' },
    ...DESK_FLAGS,
  },
  notes: [
    'verify computes every hash again. It takes the name of an article, or a FILE.json that export wrote, and then needs ' +
      'no desk. The chain alone cannot show that events were cut off at its end or that all of it was written anew; ' +
      '--head can.',
    'labels writes the decided articles as labelled lines (JSONL) in the format of the corpus.',
    DESK_NOTE,
    'Exit code 0: intact, or written. 1: broken, and which link of the chain is the first; or refused by the desk. 2: ' +
      'nothing that could be read, no desk, wrong usage.',
  ],
  examples: [
    'copydesk ledger verify halden',
    'copydesk ledger export halden --output halden.json && copydesk ledger verify halden.json',
    'copydesk ledger export halden --format html --output halden.html',
  ],
} as const

async function run(access: DeskAccess, invocation: Invocation, shell: Shell): Promise<number> {
  const [written = '', subject] = invocation.operands
  const action = readAction(written)
  refuseStrayFlags(action, invocation)
  if (action === 'labels') {
    if (subject !== undefined) throw usage(`labels does not take ${JSON.stringify(subject)}`)
    return exportLabels(access, invocation, shell)
  }
  if (subject === undefined) throw usage(`${action} needs ARTICLE${action === 'verify' ? ' or FILE' : ''}`)
  return action === 'verify'
    ? verify(subject, access, invocation, shell)
    : exportLedger(subject, access, invocation, shell)
}

function readAction(written: string): (typeof ACTIONS)[number] {
  const action = ACTIONS.find((known) => known === written)
  if (action !== undefined) return action
  const near = nearest(written, ACTIONS)
  const hint = near === undefined ? `one of ${ACTIONS.join(', ')}` : `did you mean ${near}?`
  throw new CopydeskError('usage', `ledger cannot ${JSON.stringify(written)}`, { hint })
}

/** A flag that would do nothing is a mistake. */
function refuseStrayFlags(action: (typeof ACTIONS)[number], { values }: Invocation): void {
  if (values.has('head') && action !== 'verify') throw usage(`--head does not go with ${action}`)
  if (values.has('output') && action === 'verify') throw usage('--output does not go with verify')
}

function usage(message: string): CopydeskError {
  return new CopydeskError('usage', message, { hint: 'see copydesk ledger --help' })
}
