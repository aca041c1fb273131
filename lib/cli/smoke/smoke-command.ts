import { CopydeskError } from '../../contracts/errors.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import { toLine } from '../json.ts'
import { padLeft, padRight } from '../terminal/index.ts'
import { SAMPLE } from './sample.ts'
import { findStage, LOCAL, type SmokePlace } from './smoke-place.ts'
import { type Step, type TriedStack, tryStack } from './try-stack.ts'

export interface SmokeDependencies {
  readonly openStack: (place: SmokePlace) => Promise<TriedStack & { close(): void }>
  readonly sha256: (text: string) => string
  /** @returns what tells this trial from others. */
  readonly newId: () => string
  /** @returns a signal that is given when the user interrupts. */
  readonly interruption: () => AbortSignal
}

/** `copydesk smoke`: is a stack alive, from the upload to the queue? */
export function createSmokeCommand(dependencies: SmokeDependencies): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(dependencies, invocation, shell) }
}

const DECLARATION = {
  name: 'smoke',
  summary: 'Sends a sample through a running stack, checks what comes of it, and cleans up',
  operands: { name: '', least: 0, most: 0 },
  flags: {
    stage: { value: 'STAGE', initial: LOCAL, summary: 'Which deployment; local is the stack of this machine' },
    outputs: {
      value: 'FILE',
      initial: 'cdk-outputs.json',
      summary: 'What cdk deploy --outputs-file has written; not needed for local',
    },
    patience: { value: 'SECONDS', initial: '60', summary: 'How long a verdict may take' },
    format: { value: 'FORMAT', choices: ['text', 'ndjson'], initial: 'text', summary: 'What to write, a line a step' },
  },
  notes: [
    'On AWS it asks with the credentials and the region of your environment, which must be allowed to upload and delete ' +
      'under articles/smoke/, and to read and delete records. The sample is announced like any other article.',
    'Exit code 0: everything done. 1: a step failed. 2: no such stage, wrong usage.',
  ],
  examples: ['copydesk smoke', 'copydesk smoke --stage prod --outputs cdk-outputs.json'],
} as const

async function run(dependencies: SmokeDependencies, { values }: Invocation, shell: Shell): Promise<number> {
  const patienceMs = readSeconds(values.get('patience') ?? '') * 1000
  const stack = await dependencies.openStack(findStage(values.get('stage') ?? LOCAL, values.get('outputs') ?? ''))
  const isJson = values.get('format') === 'ndjson'
  const trial = {
    article: `articles/smoke/${dependencies.newId()}.txt`,
    text: SAMPLE,
    sha256: dependencies.sha256(SAMPLE),
    patienceMs,
    signal: dependencies.interruption(),
  }
  let isDone = true
  try {
    for await (const step of tryStack(stack, trial)) {
      isDone &&= step.isDone
      await shell.stdout.write(`${isJson ? toLine(step) : renderStep(step)}\n`)
    }
  } finally {
    stack.close()
  }
  return isDone ? 0 : 1
}

function readSeconds(text: string): number {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : 0
  if (seconds > 0) return seconds
  throw new CopydeskError('usage', `${text} is no time to wait`, { hint: 'give whole seconds, from 1 to 9999' })
}

function renderStep({ name, isDone, milliseconds, detail }: Step): string {
  return `${isDone ? 'ok    ' : 'failed'} ${padRight(name, 9)} ${padLeft(String(milliseconds), 6)} ms  ${detail}`
}
