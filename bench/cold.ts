import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Deployment, startDeployment } from '../tests/infra/deployment/start-deployment.ts'
import { buildEmptyFunction, buildFunction, FUNCTIONS, unpackFunction } from './bundle/build-function.ts'
import { type FirstEvent, firstEventOf } from './bundle/first-event.ts'
import { median } from './measure.ts'

interface Candidate extends FirstEvent {
  readonly name: string
  readonly folder: string
  readonly bytes: number
}

interface Result {
  readonly name: string
  readonly bytes: number
  readonly milliseconds: number
  /** To the empty function, over all rounds. */
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number }
}

/**
 * How long each function takes from the start of its process to its first answer, over the Runtime API, beside a function
 * that does nothing, bundled in the same way. All take turns, so that other load meets all of them.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { format: { type: 'string', default: 'text' }, rounds: { type: 'string', default: '11' } },
  })
  const place = mkdtempSync(join(tmpdir(), 'copydesk-cold-'))
  const deployment = await startDeployment()
  try {
    const candidates = await unpackAll(place)
    const results = compare(candidates, await race(deployment, candidates, Number(values.rounds)))
    console.log(
      values.format === 'json' ? JSON.stringify({ node: process.version, functions: results }) : print(results),
    )
  } finally {
    await deployment.close()
    rmSync(place, { recursive: true })
  }
}

async function unpackAll(place: string): Promise<Candidate[]> {
  const empty = await buildEmptyFunction()
  const nothing = { name: empty.name, folder: unpackFunction(empty, place), bytes: empty.code.length }
  const candidates: Candidate[] = [{ ...nothing, event: {}, environment: {} }]
  for (const name of FUNCTIONS) {
    const built = await buildFunction(name)
    candidates.push({ name, folder: unpackFunction(built, place), bytes: built.code.length, ...firstEventOf(name) })
  }
  return candidates
}

/** @returns milliseconds of each candidate in each round; the first round warms the disk and does not count */
async function race(deployment: Deployment, candidates: readonly Candidate[], rounds: number): Promise<number[][]> {
  const taken: number[][] = []
  for (let round = -1; round < rounds; round++) {
    const milliseconds: number[] = []
    for (const candidate of candidates) milliseconds.push(await timeFirstAnswer(deployment, candidate))
    if (round >= 0) taken.push(milliseconds)
  }
  return taken
}

async function timeFirstAnswer({ boot }: Deployment, { folder, event, environment }: Candidate): Promise<number> {
  const start = performance.now()
  const booted = await boot(folder, environment)
  await booted.invoke(event)
  const milliseconds = performance.now() - start
  await booted.stop()
  return milliseconds
}

function compare(candidates: readonly Candidate[], rounds: readonly number[][]): Result[] {
  return candidates.map(({ name, bytes }, index) => {
    const milliseconds = rounds.map((round) => round[index] ?? Number.NaN)
    const ratios = rounds.map((round) => (round[index] ?? Number.NaN) / (round[0] ?? Number.NaN))
    return {
      name,
      bytes,
      milliseconds: Math.round(median(milliseconds)),
      ratio: {
        median: rounded(median(ratios)),
        least: rounded(Math.min(...ratios)),
        most: rounded(Math.max(...ratios)),
      },
    }
  })
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}

function print(results: readonly Result[]): string {
  const rows = results.map(({ name, bytes, milliseconds, ratio }) =>
    row(
      name,
      (bytes / 1024).toFixed(0),
      String(milliseconds),
      ratio.median.toFixed(2),
      `${ratio.least} to ${ratio.most}`,
    ),
  )
  return [row('first answer of', 'KiB', 'ms', 'ratio', 'spread'), ...rows].join('\n')
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(18) + cells.map((cell) => cell.padStart(14)).join('')
}

await main()
