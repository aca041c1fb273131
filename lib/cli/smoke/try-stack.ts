import { setTimeout as wait } from 'node:timers/promises'
import type { Verdict } from '../../contracts/index.ts'

/** What is asked of a stack that is tried. */
export interface TriedStack {
  /** @returns the version that was made */
  upload(article: string, text: string): Promise<string | undefined>
  verdict(article: string): Promise<Verdict | undefined>
  /** @returns true if the article waits for a person */
  isQueued(article: string): Promise<boolean>
  /** Takes away the upload and every record of the article. @returns how many records there were */
  remove(article: string, version: string | undefined): Promise<number>
}

export interface Trial {
  readonly article: string
  readonly text: string
  /** SHA-256 of the text, by which its verdict is known. */
  readonly sha256: string
  /** How long a verdict may take. */
  readonly patienceMs: number
  readonly signal: AbortSignal
}

/** What came of one step. */
export interface Step {
  readonly name: 'upload' | 'verdict' | 'queue' | 'clean-up'
  readonly isDone: boolean
  readonly milliseconds: number
  /** What was seen; never a word of the article. */
  readonly detail: string
}

type Outcome = Pick<Step, 'isDone' | 'detail'>

/** Sends an article through a stack and takes it away again, whatever happens between. Tells each step as it is over. */
export async function* tryStack(stack: TriedStack, trial: Trial): AsyncGenerator<Step, void> {
  let version: string | undefined
  const uploaded = await time('upload', async () => {
    version = await stack.upload(trial.article, trial.text)
    return { isDone: true, detail: trial.article }
  })
  yield uploaded
  if (!uploaded.isDone) return
  const judged = await time('verdict', () => awaitVerdict(stack, trial))
  yield judged
  if (judged.isDone) yield await time('queue', () => findInQueue(stack, trial))
  yield await time('clean-up', async () => {
    const records = await stack.remove(trial.article, version)
    return { isDone: true, detail: `${records} records; the judged text stays under its hash` }
  })
}

const PAUSE_MS = 200

async function awaitVerdict(stack: TriedStack, { article, sha256, patienceMs, signal }: Trial): Promise<Outcome> {
  const deadline = performance.now() + patienceMs
  while (!signal.aborted && performance.now() < deadline) {
    const verdict = await stack.verdict(article)
    if (verdict !== undefined && verdict.source.sha256 === sha256) return assess(verdict)
    await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined)
  }
  if (signal.aborted) return { isDone: false, detail: 'interrupted' }
  return { isDone: false, detail: `none after ${patienceMs / 1000} s; look at the intake queue and its dead letters` }
}

function assess({ disposition, findings }: Verdict): Outcome {
  const isStopped = disposition === 'hold' || disposition === 'review'
  const detail = `${disposition}, ${findings.length} findings`
  return { isDone: isStopped, detail: isStopped ? detail : `${detail}; it should have been stopped` }
}

/** The index of the shelves follows the table within moments. */
async function findInQueue(stack: TriedStack, { article, signal }: Trial): Promise<Outcome> {
  for (let tries = 0; tries < 25 && !signal.aborted; tries += 1) {
    if (await stack.isQueued(article)) return { isDone: true, detail: 'it waits for a person' }
    await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined)
  }
  return { isDone: false, detail: signal.aborted ? 'interrupted' : 'it is judged, and nobody is offered it' }
}

/** What fails is a step that fails: the steps after it still clean up. */
async function time(name: Step['name'], work: () => Promise<Outcome>): Promise<Step> {
  const start = performance.now()
  const outcome = await work().catch((error: unknown) => ({ isDone: false, detail: nameFailure(error) }))
  return { name, ...outcome, milliseconds: Math.round(performance.now() - start) }
}

function nameFailure(error: unknown): string {
  return error instanceof Error ? error.message : 'it failed'
}
