import type { Dashboard } from '../contracts.ts'

/** The few numbers one comes for. */
export function KeyFigures({ dashboard }: { readonly dashboard: Dashboard }) {
  const { volume, ages, skipped } = dashboard
  const sum = (counts: readonly number[]): string => counts.reduce((all, one) => all + one, 0).toLocaleString('en')
  const median = ages.medianHoursToDecide
  const figures = [
    ['judged', sum(volume.map(({ judged }) => judged))],
    ['decided', sum(volume.map(({ decided }) => decided))],
    ['waiting now', sum(ages.waiting.map(({ count }) => count))],
    ['median time to decide', median === null ? '–' : `${median.toLocaleString('en', { maximumFractionDigits: 1 })} h`],
    ['times skipped', skipped.toLocaleString('en')],
  ] as const
  return (
    <dl class="key-figures">
      {figures.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
