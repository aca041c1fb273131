export { type MetricMention, mentionsIn, type Sense } from './mentions.ts'
export type { Measure, Metric } from './metric.ts'
export { METRICS, metricNamed } from './table.ts'
export { metricOfTag, tagsOf } from './tags.ts'
