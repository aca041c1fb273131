import type { KeptLetter, LetterWish, Redrive } from '../../app/index.ts'
import { CopydeskError } from '../../contracts/index.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import { nearest } from '../command/index.ts'
import { toLines } from '../json.ts'
import { chooseLayout } from '../layout.ts'
import { STACK_FILE } from '../stack-file.ts'
import { oneLine } from '../terminal/index.ts'
import { BOXES, type BoxName, type LetterAddress, readLetterAddresses } from './letter-addresses.ts'
import { toRow } from './letter-row.ts'
import { renderLetters } from './render-letters.ts'

/** The dead letters of one queue; it holds connections until closed. */
export interface OpenLetterBox {
  list(wish: LetterWish): Promise<readonly KeptLetter[]>
  redrive(wish: LetterWish): Promise<Redrive>
  close(): void
}

export interface DeadLettersDependencies {
  readonly openLetterBox: (address: LetterAddress) => Promise<OpenLetterBox>
  readonly now: () => Date
}

/** `copydesk dead-letters`: what was set aside, why, and the way back. */
export function createDeadLettersCommand(dependencies: DeadLettersDependencies): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(dependencies, invocation, shell) }
}

const ACTIONS = ['list', 'redrive'] as const

const DECLARATION = {
  name: 'dead-letters',
  summary: 'Lists what was set aside unjudged, with its reason, or sends it back to its queue',
  operands: { name: 'list|redrive', least: 1, most: 1 },
  flags: {
    queue: { value: 'QUEUE', choices: BOXES, summary: 'Only letters of this queue' },
    reason: { value: 'CODE', summary: 'Only letters buried for this reason, such as store-unavailable' },
    limit: { value: 'N', initial: '100', summary: 'At most so many of each queue, the oldest first' },
    format: { value: 'FORMAT', choices: ['text', 'json'], initial: 'text', summary: 'Of list: what to write' },
    stack: { value: 'FILE', initial: STACK_FILE, summary: 'Of a local stack, or the outputs of a deployment' },
    'no-color': { summary: 'No colours; also by NO_COLOR, and where the output is no terminal' },
  },
  notes: [
    'redrive removes a letter only after its queue has it again. To do it twice changes nothing.',
    'A reason is unknown where the function could not say it, and the queue gave up by itself.',
    'For a deployed stack, deploy with cdk deploy --outputs-file outputs.json, give --stack outputs.json, and have ' +
      'credentials and AWS_REGION in the environment.',
    'Exit code 0: listed, or all sent back. 1: some could not be sent back. 2: no stack, wrong usage.',
  ],
  examples: ['copydesk dead-letters list', 'copydesk dead-letters redrive --reason store-unavailable --limit 1000'],
} as const

async function run(dependencies: DeadLettersDependencies, invocation: Invocation, shell: Shell): Promise<number> {
  const action = readAction(invocation.operands[0] ?? '')
  const { values } = invocation
  const wish = { reason: values.get('reason'), limit: readLimit(values.get('limit') ?? '') }
  const addresses = readLetterAddresses(values.get('stack') ?? '')
  const asked = addresses.filter(({ box }) => (values.get('queue') ?? box) === box)
  const over = <T>(ask: (box: OpenLetterBox) => Promise<T>) => askEach(dependencies, asked, ask)
  if (action === 'redrive') return tellRedrive(await over((box) => box.redrive(wish)), shell)
  const rows = (await over((box) => box.list(wish))).flatMap(({ box, answer }) =>
    answer.map((letter) => toRow(box, letter)),
  )
  if (values.get('format') === 'json') await shell.stdout.write(`${toLines(rows)}\n`)
  else if (rows.length === 0) await shell.stdout.write('no dead letters\n')
  else {
    const layout = chooseLayout(shell, invocation.switches.has('no-color'))
    await shell.stdout.write(renderLetters(rows, dependencies.now(), layout))
  }
  return 0
}

interface Asked<T> {
  readonly box: BoxName
  readonly answer: T
}

async function askEach<T>(
  { openLetterBox }: DeadLettersDependencies,
  addresses: readonly LetterAddress[],
  ask: (box: OpenLetterBox) => Promise<T>,
): Promise<readonly Asked<T>[]> {
  const answers: Asked<T>[] = []
  for (const address of addresses) {
    const opened = await openLetterBox(address)
    try {
      answers.push({ box: address.box, answer: await ask(opened) })
    } finally {
      opened.close()
    }
  }
  return answers
}

async function tellRedrive(answers: readonly Asked<Redrive>[], { stdout, stderr }: Shell): Promise<number> {
  for (const { box, answer } of answers) {
    const { redriven, failed, left } = answer
    for (const { letter, code } of failed) {
      const { id, keys } = toRow(box, letter)
      await stderr.write(`failed: ${oneLine([id, ...keys].join(' '))} (${code})\n`)
    }
    await stdout.write(`${box}: ${redriven.length} sent back, ${failed.length} failed, ${left} left\n`)
  }
  return answers.some(({ answer }) => answer.failed.length > 0) ? 1 : 0
}

function readAction(written: string): (typeof ACTIONS)[number] {
  const action = ACTIONS.find((known) => known === written)
  if (action !== undefined) return action
  const near = nearest(written, ACTIONS)
  const hint = near === undefined ? `one of ${ACTIONS.join(', ')}` : `did you mean ${near}?`
  throw new CopydeskError('usage', `dead-letters cannot ${JSON.stringify(written)}`, { hint })
}

function readLimit(written: string): number {
  const limit = /^\d{1,5}$/.test(written) ? Number(written) : 0
  if (limit >= 1 && limit <= 10_000) return limit
  throw new CopydeskError('usage', `--limit cannot be ${JSON.stringify(written)}`, {
    hint: 'give a number from 1 to 10000',
  })
}
