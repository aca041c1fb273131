import type { MeasuredGrade } from '../../lib/app/index.ts'
import { WATCHED_GRADES, type WatchedGrade } from '../../lib/contracts/index.ts'
import type { Meter } from './meter.ts'

/** Measures how many articles wait in all, and how long the oldest has of each severity that an alarm watches. */
export function measureGrades(meter: Meter<'measure-queue'>, measured: readonly MeasuredGrade[]): void {
  meter.add(
    'QueueLength',
    measured.reduce((sum, { count }) => sum + count, 0),
  )
  for (const grade of WATCHED_GRADES) {
    const ages = measured.flatMap(({ severity, oldestSeconds }) => (watch(severity) === grade ? [oldestSeconds] : []))
    meter.add('QueueAge', Math.max(0, ...ages), grade)
  }
}

function watch(severity: MeasuredGrade['severity']): WatchedGrade {
  return severity === 'critical' || severity === 'high' ? severity : 'milder'
}
