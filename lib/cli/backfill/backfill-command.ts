import type { BackfillProgress, BackfillWish } from '../../app/index.ts'
import { CopydeskError, FOLDERS, type StackFile } from '../../contracts/index.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import { readStackFile, STACK_FILE } from '../stack-file.ts'

/** The use case over a running stack; it holds connections until closed. */
export interface OpenBackfill {
  run(wish: BackfillWish, tell: (progress: BackfillProgress) => Promise<void>): Promise<BackfillProgress>
  close(): void
}

export interface BackfillDependencies {
  readonly openBackfill: (place: StackFile) => Promise<OpenBackfill>
}

/** `copydesk backfill`: judges what lies in the intake bucket and was never announced. */
export function createBackfillCommand(dependencies: BackfillDependencies): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(dependencies, invocation, shell) }
}

const DECLARATION = {
  name: 'backfill',
  summary: 'Judges the articles under a prefix of the local intake bucket that have no verdict of this engine and pack',
  operands: { name: 'PREFIX', least: 1, most: 1 },
  flags: {
    rate: { value: 'N', initial: '20', summary: 'Articles to judge a second, at most' },
    stack: { value: 'FILE', initial: STACK_FILE, summary: 'What the local stack wrote when it started' },
  },
  notes: [
    'PREFIX begins with archive/, where uploads are not announced, or with articles/.',
    'It can be stopped at any time: run it again, and it passes over what is done. Nothing that came live is overtaken.',
    'On AWS a state machine does the same; docs/scale.md tells how to start it and see how far it is.',
    'Exit code 0: every article has its verdict. 1: some were set aside, or failed. 2: nothing there, no stack, wrong usage.',
  ],
  examples: ['copydesk backfill archive/2024/ --rate 50'],
} as const

async function run({ openBackfill }: BackfillDependencies, invocation: Invocation, shell: Shell): Promise<number> {
  const wish = { prefix: readPrefix(invocation.operands[0] ?? ''), rate: readRate(invocation.values.get('rate') ?? '') }
  const place = readStackFile(invocation.values.get('stack') ?? '')
  if (place === undefined) throw noStack()
  const backfill = await openBackfill(place)
  try {
    const progress = await backfill.run(wish, createTeller(shell))
    if (shell.stderr.isTerminal) await shell.stderr.write(ERASE)
    if (seenIn(progress) === 0) throw nothingThere(wish.prefix)
    await shell.stdout.write(`${describe(progress)}\n`)
    return progress.buried > 0 ? 1 : 0
  } finally {
    backfill.close()
  }
}

/** On a terminal one line is written over and over; elsewhere there is one for each hundred articles. */
function createTeller({ stderr }: Shell): (progress: BackfillProgress) => Promise<void> {
  let told = 0
  return async (progress) => {
    if (stderr.isTerminal) return stderr.write(`${ERASE}${describe(progress)}`)
    if (seenIn(progress) - told < EVERY) return
    told = seenIn(progress)
    await stderr.write(`${describe(progress)}\n`)
  }
}

const ERASE = '\r\u001b[K'
const EVERY = 100

function seenIn({ judged, skipped, missing, buried }: BackfillProgress): number {
  return judged + skipped + missing + buried
}

function describe(progress: BackfillProgress): string {
  const { judged, skipped, missing, buried } = progress
  const parts = [`${judged} judged`, `${skipped} had a verdict`, `${missing} gone`, `${buried} set aside`]
  return `${seenIn(progress)} seen: ${parts.join(', ')}`
}

function readPrefix(written: string): string {
  if ([FOLDERS.archive, FOLDERS.articles].some((folder) => written.startsWith(folder))) return written
  throw new CopydeskError('usage', `${JSON.stringify(written)} is no prefix of articles`, {
    hint: 'begin with archive/ or articles/',
  })
}

function readRate(written: string): number {
  const rate = /^\d{1,5}(\.\d+)?$/.test(written) ? Number(written) : 0
  if (rate > 0) return rate
  throw new CopydeskError('usage', `--rate cannot be ${JSON.stringify(written)}`, {
    hint: 'give articles a second, such as 20 or 0.5',
  })
}

function noStack(): CopydeskError {
  return new CopydeskError('stack-unreachable', 'no local stack to backfill', {
    hint: 'run npm start in this directory, or name its file with --stack',
  })
}

function nothingThere(prefix: string): CopydeskError {
  return new CopydeskError('input-none', `nothing lies under ${prefix}`, { hint: 'check the prefix' })
}
