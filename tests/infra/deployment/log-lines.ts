import * as z from 'zod'
import { listMetrics } from '../../../lib/contracts/metrics.ts'
import type { BootedFunction } from '../runtime-api/boot-function.ts'

const LineSchema = z.record(z.string(), z.unknown())
export type LogLine = z.infer<typeof LineSchema>

/** @returns the lines a function wrote for people to read, each as its fields. */
export function linesOf(booted: BootedFunction): readonly LogLine[] {
  return jsonLines(booted).filter((line) => !('_aws' in line))
}

/** @returns the metrics a function wrote, by service, group and name: `measure-queue high QueueAge`. */
export function metricsOf(booted: BootedFunction): ReadonlyMap<string, readonly number[]> {
  const values = new Map<string, number[]>()
  for (const line of jsonLines(booted)) {
    if (!('_aws' in line)) continue
    for (const { Namespace, Dimensions, Metrics } of EmfSchema.parse(line['_aws']).CloudWatchMetrics)
      for (const { Name } of Metrics) {
        const name = [Namespace, ...Dimensions.flat().map((dimension) => line[dimension]), Name].join(' ')
        values.set(name, [...(values.get(name) ?? []), ...ValuesSchema.parse(line[Name])])
      }
  }
  return values
}

/** Every metric there may be, named as above. */
export const knownMetrics: ReadonlySet<string> = new Set(
  listMetrics().map(({ name, dimensions }) => ['Copydesk', ...Object.values(dimensions), name].join(' ')),
)

const EmfSchema = z.object({
  CloudWatchMetrics: z.array(
    z.object({
      Namespace: z.string(),
      Dimensions: z.array(z.array(z.string())),
      Metrics: z.array(z.object({ Name: z.string() })),
    }),
  ),
})
const ValuesSchema = z.union([z.number().transform((value) => [value]), z.array(z.number())])

function jsonLines(booted: BootedFunction): readonly LogLine[] {
  const lines = booted.log().split('\n')
  return lines.filter((line) => line.startsWith('{')).map((line) => LineSchema.parse(JSON.parse(line)))
}
