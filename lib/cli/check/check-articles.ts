import type { Verdict } from '../../contracts/verdict.ts'

import type { Language } from '../../contracts/words.ts'

import type { Evidence } from '../../engine/index.ts'

import type { Shell } from '../command/index.ts'
import type { Judge } from '../judge.ts'
import { countFailure, countVerdict, EMPTY_TALLY, type Explanations } from '../report/index.ts'
import { oneLine } from '../terminal/index.ts'
import { type ExitCode, exitCodeOf, PASSED, type Threshold, UNREADABLE, worse } from './exit-code.ts'
import { describeFailure } from './failures.ts'
import type { Input } from './input.ts'
import { readInput } from './read-input.ts'
import type { Writer } from './writers.ts'

export interface CheckOptions {
  readonly threshold: Threshold
  readonly writer: Writer
  readonly maxBytes: number
  /** Of standard input, which has no name to tell it by. */
  readonly stdinMediaType: string | undefined
  /** True where the report does not say aloud what was not judged. */
  readonly announceAbstentions: boolean
  /** Of the words in the report. */
  readonly language: Language
  /** True to explain advertisements. */
  readonly explainAds: boolean
  /** What claims are compared with; undefined without any. */
  readonly evidence: Evidence | undefined
}

/** Judges every input that can be read and reports it in the order given; the rest is named on stderr. */
export async function checkArticles(
  inputs: readonly Input[],
  loadJudge: () => Promise<Judge>,
  options: CheckOptions,
  shell: Shell,
): Promise<ExitCode> {
  let judge: Judge | undefined
  let tally = EMPTY_TALLY
  let exitCode: ExitCode = PASSED
  for (const input of inputs) {
    const reading = await readInput(input, { stdin: shell.stdin, maxBytes: options.maxBytes })
    if (reading.kind === 'failed') {
      tally = countFailure(tally)
      exitCode = UNREADABLE
      await shell.stderr.write(describeFailure(reading.error))
      continue
    }
    const mediaType = input.kind === 'stdin' ? options.stdinMediaType : undefined
    judge ??= await loadJudge()
    const given = { uri: reading.uri, mediaType, bytes: reading.bytes }
    const verdict = judge.judge(given, options.evidence)
    const explanations = options.explainAds ? judge.explain?.(given) : undefined
    tally = countVerdict(tally, verdict)
    exitCode = worse(exitCode, exitCodeOf(verdict, options.threshold))
    const worded = options.language === 'en' ? verdict : (judge.translate?.(verdict, options.language) ?? verdict)
    await report(worded, explanations, options, shell)
  }
  await shell.stdout.write(options.writer.end(tally))
  return exitCode
}

/** Once the reader has gone nothing is written, but the rest is judged: the exit code speaks for all inputs. */
async function report(
  verdict: Verdict,
  explanations: Explanations,
  options: CheckOptions,
  shell: Shell,
): Promise<void> {
  if (!shell.stdout.isClosed) await shell.stdout.write(options.writer.add(verdict, explanations))
  if (verdict.disposition !== 'abstain' || !options.announceAbstentions) return
  const reasons = verdict.reasons.map(({ code, message }) => `${message} (${code})`).join('; ')
  await shell.stderr.write(`not judged: ${oneLine(`${verdict.source.uri}: ${reasons}`)}\n`)
}
