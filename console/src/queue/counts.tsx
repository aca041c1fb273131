import { SEVERITIES } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { SeverityMark } from '../shared/severity-mark.tsx'
import { formatSpell } from '../words/times.ts'

/** How many wait by severity, and for how long the one that has waited longest. */
export function Counts({ isNarrow }: { readonly isNarrow: boolean }) {
  const { queue, now } = useDesk()
  const counts = queue.counts.value
  if (counts === null) return <div class="counts" />
  const { oldest, overdue } = counts
  return (
    <div class="counts">
      <ul class="plain" aria-label="Waiting, by severity">
        {[...SEVERITIES.toReversed(), 'none' as const].map((severity) => {
          const { count, atLeast } = counts.open[severity] ?? { count: 0, atLeast: false }
          return count === 0 ? null : (
            <li key={severity}>
              <b class="figure">
                {count.toLocaleString('en')}
                {atLeast && '+'}
              </b>{' '}
              <SeverityMark severity={severity} isShort={isNarrow} />
            </li>
          )
        })}
      </ul>
      {oldest !== null && (
        <p class={overdue ? 'is-overdue' : undefined}>
          oldest {formatSpell(now.value - Date.parse(oldest))}
          {overdue && ', some overdue'}
        </p>
      )}
    </div>
  )
}
