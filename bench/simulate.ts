import { parseArgs } from 'node:util'
import type { PartitionUse } from './simulation/capacity.ts'
import { measureProfiles } from './simulation/measure-profiles.ts'
import { type Simulation, simulate } from './simulation/traffic.ts'

/**
 * What a stream of articles asks of each partition of the table: requests and sizes as measured when the real functions
 * judge the samples, keys by our own functions, limits as AWS documents them. `--burst` lets partitions keep unused units.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rate: { type: 'string', default: '1000' },
      seconds: { type: 'string', default: '60' },
      open: { type: 'string', default: '0.4' },
      hottest: { type: 'string', default: '0.05' },
      documents: { type: 'string', default: '4' },
      burst: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    },
  })
  const traffic = {
    rate: Number(values.rate),
    seconds: Number(values.seconds),
    openShare: Number(values.open),
    hottestShare: Number(values.hottest),
    burstSeconds: values.burst ? KEPT_SECONDS : 1,
  }
  const simulation = simulate(await measureProfiles(Number(values.documents)), traffic)
  const hottest = hottestOf(simulation)
  if (values.format === 'json') console.log(JSON.stringify({ ...traffic, ...summaryOf(simulation), hottest }))
  else print(simulation, hottest)
}

/** AWS keeps up to five minutes of what a partition has not used. */
const KEPT_SECONDS = 300

/** The partitions asked for most, of the table and of the index, for reads and for writes. */
function hottestOf({ uses }: Simulation): readonly PartitionUse[] {
  const kinds = ['table', 'index'].flatMap((where) => (['write', 'read'] as const).map((access) => ({ where, access })))
  return kinds.flatMap(({ where, access }) =>
    uses
      .filter((use) => use.access === access && use.partition.startsWith(where))
      .toSorted((a, b) => b.unitsPerSecond + b.throttled - a.unitsPerSecond - a.throttled)
      .slice(0, MOST),
  )
}

const MOST = 4

function summaryOf({ articles, throttledArticles, uses }: Simulation) {
  const total = (where: string, access: string): number =>
    uses
      .filter((use) => use.access === access && use.partition.startsWith(where))
      .reduce((sum, { unitsPerSecond }) => sum + unitsPerSecond, 0)
  return {
    articles,
    throttledShare: throttledArticles / articles,
    tableWrites: total('table', 'write'),
    tableReads: total('table', 'read'),
    indexWrites: total('index', 'write'),
  }
}

function print(simulation: Simulation, hottest: readonly PartitionUse[]): void {
  const { articles, throttledShare, tableWrites, tableReads, indexWrites } = summaryOf(simulation)
  console.log(`articles                 ${articles}`)
  console.log(`throttled                ${percent(throttledShare)}`)
  console.log(
    `units a second           table ${tableWrites.toFixed(0)} written, ${tableReads.toFixed(0)} read; index ${indexWrites.toFixed(0)} written`,
  )
  console.log('')
  console.log(`${'hottest partitions'.padEnd(54)} access  units/s  throttled`)
  for (const { partition, access, unitsPerSecond, accesses, throttled } of hottest)
    console.log(
      `${partition.padEnd(54)} ${access.padEnd(6)}${unitsPerSecond.toFixed(0).padStart(9)}${percent(throttled / accesses).padStart(11)}`,
    )
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

await main()
