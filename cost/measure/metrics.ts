import * as z from 'zod'

const MetricsSchema = z.object({
  service: z.string(),
  _aws: z.object({
    CloudWatchMetrics: z.array(z.object({ Metrics: z.array(z.object({ Name: z.string() })) })),
  }),
})

/** @returns how many custom metrics the log of a function has told so far; each costs by the month */
export function countMetrics(log: string): number {
  const names = log.split('\n').flatMap((line) => {
    const report = MetricsSchema.safeParse(parse(line))
    if (!report.success) return []
    return report.data['_aws'].CloudWatchMetrics.flatMap(({ Metrics }) =>
      Metrics.map(({ Name }) => `${report.data.service} ${Name}`),
    )
  })
  return new Set(names).size
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
