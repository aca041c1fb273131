import { vi } from 'vitest'
import * as z from 'zod'

const LineSchema = z.record(z.string(), z.unknown())
export type Line = z.infer<typeof LineSchema>

/** What functions wrote while something was done. */
export interface Heard {
  /** For people to read. */
  readonly lines: readonly Line[]
  /** For CloudWatch: what was measured, as `service group name` with its values. */
  readonly metrics: Readonly<Record<string, readonly number[]>>
}

/**
 * Does something, and hears what functions write meanwhile. The test file has to set `POWERTOOLS_DEV` before it loads
 * them, so that they write to the console that can be listened to.
 */
export async function listen(work: () => Promise<unknown>): Promise<Heard> {
  const spies = (['log', 'info', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => {}),
  )
  try {
    await work()
    const written = spies.flatMap(({ mock }) => mock.calls.map(([line]) => LineSchema.parse(JSON.parse(String(line)))))
    return {
      lines: written.filter((line) => !('_aws' in line)),
      metrics: measuredIn(written.filter((line) => '_aws' in line)),
    }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

function measuredIn(written: readonly Line[]): Readonly<Record<string, readonly number[]>> {
  const measured = new Map<string, readonly number[]>()
  for (const line of written)
    for (const { Dimensions, Metrics } of EmfSchema.parse(line['_aws']).CloudWatchMetrics)
      for (const { Name } of Metrics) {
        const name = [...Dimensions.flat().map((dimension) => line[dimension]), Name].join(' ')
        measured.set(name, [...(measured.get(name) ?? []), ...ValuesSchema.parse(line[Name])])
      }
  return Object.fromEntries(measured)
}

const EmfSchema = z.object({
  CloudWatchMetrics: z.array(
    z.object({ Dimensions: z.array(z.array(z.string())), Metrics: z.array(z.object({ Name: z.string() })) }),
  ),
})
const ValuesSchema = z.union([z.number().transform((value) => [value]), z.array(z.number())])
