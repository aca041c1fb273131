import { randomUUID } from 'node:crypto'
import { CopydeskError } from '../../contracts/index.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import { DESK_FLAGS } from '../desk/index.ts'
import { toLines } from '../json.ts'
import { withdrawArticle } from './clean-up.ts'
import { createLogbook, exitCodeOf, type Logbook } from './logbook.ts'
import { renderEnding, renderLeftover, renderStep } from './render.ts'
import { runSmoke } from './run-smoke.ts'
import { newSmokeId, SMOKE_FOLDER, smokeArticle } from './sample.ts'
import type { SmokeStack, SmokeWishes } from './smoke-stack.ts'
import { findTarget, LOCAL, OUTPUTS_FILE, type SmokeTarget } from './target.ts'

export interface SmokeDependencies {
  readonly openStack: (
    target: SmokeTarget,
    invocation: Invocation,
    shell: Shell,
  ) => Promise<SmokeStack & { close(): void }>
  /** @returns a signal that is aborted when the user wants the run to end */
  readonly listen: () => AbortSignal
  readonly now: () => Date
}

/** `copydesk smoke`: sends a sample through a stack, local or deployed, and takes it back. */
export function createSmokeCommand(dependencies: SmokeDependencies): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(dependencies, invocation, shell) }
}

const DECLARATION = {
  name: 'smoke',
  summary: 'Sends a sample through a stack, looks at verdict and queue, and takes it back',
  operands: { name: '', least: 0, most: 0 },
  flags: {
    stage: { value: 'STAGE', initial: LOCAL, summary: `Of the deployment; ${LOCAL} is what npm start runs` },
    outputs: {
      value: 'FILE',
      summary: `Where the stack is: what cdk deploy --outputs-file wrote (default ${OUTPUTS_FILE}), or a stack.json`,
    },
    region: { value: 'REGION', summary: 'Of AWS; else the one that the outputs name' },
    wait: { value: 'SECONDS', initial: '90', summary: 'For the verdict, at most so long; 1 to 900' },
    decide: { summary: 'Also decide on the article as a reviewer; it and its ledger then stay' },
    clean: { value: 'ID', summary: 'Run nothing: take back what an earlier run has left' },
    as: DESK_FLAGS.as,
    format: { value: 'FORMAT', choices: ['text', 'json'], initial: 'text', summary: 'What to write' },
  },
  notes: [
    `The sample goes to ${SMOKE_FOLDER}ID.txt in the intake bucket, under an ID of its own. No other article is touched, and ` +
      'nothing is claimed without --decide. What is left in the end is said line by line, with the reason.',
    'AWS is asked with the usual credentials. With COPYDESK_TOKEN set, the review API of the stage is asked too; a desk on ' +
      'this machine takes your word for who you are.',
    'Exit code 0: all is well. 1: the stack failed a step, or something could not be taken back. 2: the stack could not ' +
      'be asked, the run was interrupted, wrong usage.',
  ],
  examples: [
    'copydesk smoke',
    'copydesk smoke --stage dev --outputs cdk-outputs.json',
    'copydesk smoke --stage dev --clean 20261122-101502-3f9a2c',
  ],
} as const

async function run(
  { openStack, listen, now }: SmokeDependencies,
  invocation: Invocation,
  shell: Shell,
): Promise<number> {
  const { values } = invocation
  const stage = values.get('stage') ?? LOCAL
  const target = findTarget({ stage, outputs: values.get('outputs'), region: values.get('region') })
  const wishes = readWishes(invocation, now(), listen())
  const isText = values.get('format') === 'text'
  const log = openLog(shell, isText)
  const stack = await openStack(target, invocation, shell)
  try {
    if (values.has('clean')) await withdrawArticle(stack, wishes, log)
    else await runSmoke(stack, wishes, log)
  } finally {
    stack.close()
  }
  const ending = isText ? renderEnding(log, stage) : `${toLines(summarise(log, stage, wishes))}\n`
  await shell.stdout.write(ending)
  return exitCodeOf(log)
}

/** JSON is written once, at the end. */
function openLog({ stdout }: Shell, isText: boolean): Logbook {
  return createLogbook({
    step: async (step) => (isText ? stdout.write(renderStep(step)) : undefined),
    left: async (leftover) => (isText ? stdout.write(renderLeftover(leftover)) : undefined),
  })
}

function summarise(log: Logbook, stage: string, { article }: SmokeWishes) {
  return { stage, article, exitCode: exitCodeOf(log), steps: log.steps, left: log.left }
}

function readWishes({ values, switches }: Invocation, now: Date, interrupted: AbortSignal): SmokeWishes {
  const article = smokeArticle(values.get('clean') ?? newSmokeId(now, randomUUID()))
  const id = article.slice(SMOKE_FOLDER.length, -'.txt'.length)
  const outputs = values.get('outputs')
  const place = `--stage ${values.get('stage') ?? LOCAL}${outputs === undefined ? '' : ` --outputs ${outputs}`}`
  return {
    article,
    cleanCommand: `copydesk smoke ${place} --clean ${id}`,
    waitMs: readSeconds(values.get('wait') ?? '') * 1000,
    decide: switches.has('decide'),
    interrupted,
  }
}

function readSeconds(written: string): number {
  const seconds = /^\d{1,3}$/.test(written) ? Number(written) : 0
  if (seconds >= 1 && seconds <= 900) return seconds
  throw new CopydeskError('usage', `--wait cannot be ${JSON.stringify(written)}`, {
    hint: 'give a number from 1 to 900',
  })
}
