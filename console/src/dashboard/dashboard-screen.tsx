import { useEffect } from 'preact/hooks'
import { type Dashboard, DISPOSITIONS, hasDuty, OUTCOMES } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { AskedView, useAsked } from '../shared/asked.tsx'
import { Banner } from '../shared/banner.tsx'
import { useOwnCommands } from '../shared/commands-context.ts'
import { Empty } from '../shared/empty.tsx'
import { Screen } from '../shared/screen.tsx'
import { DISPOSITION_LABELS, OUTCOME_DONE, toWords } from '../words/labels.ts'
import { type BarRow, BarTable } from './bar-table.tsx'
import { IntervalTable } from './interval-table.tsx'
import { KeyFigures } from './key-figures.tsx'
import { VolumeChart } from './volume-chart.tsx'

const RANGES = [7, 14, 30, 90]
const USUAL = 14

/** What the desk has done in the last days, and how right it was. */
export function DashboardScreen() {
  const { client, router, articles } = useDesk()
  const given = Number(new URLSearchParams(router.place.value.query).get('days'))
  const days = RANGES.includes(given) ? given : USUAL
  const asked = useAsked(() => client.dashboard(days), [days])
  useOwnCommands({})
  useEffect(() => articles.close(), [])
  return (
    <Screen
      title="Dashboard"
      actions={
        <div class="shelves" role="group" aria-label="Days">
          {RANGES.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === days}
              onClick={() => router.go(`/dashboard?days=${each}`, 'replace')}
            >
              {each} days
            </button>
          ))}
        </div>
      }
    >
      <AskedView asked={asked} what="The dashboard">
        {(dashboard) => <Figures dashboard={dashboard} />}
      </AskedView>
    </Screen>
  )
}

function Figures({ dashboard }: { readonly dashboard: Dashboard }) {
  const { session } = useDesk()
  const { complete, volume, ages, dispositions, outcomes, precision, agreement } = dashboard
  if (isEmpty(dashboard)) {
    return (
      <Empty title="Nothing has come here yet">
        No article was judged or decided from {dashboard.from} to {dashboard.to}, and none waits.
      </Empty>
    )
  }
  return (
    <>
      {!complete && (
        <Banner tone="warning">
          There were more articles than could be looked at. These figures are of those that could; choose fewer days for
          figures of all.
        </Banner>
      )}
      <div class="cards">
        <KeyFigures dashboard={dashboard} />
        <div class="column">
          <VolumeChart volume={volume} />
          <IntervalTable
            title="How often each rule was right"
            head="Rule"
            rows={precision
              .toSorted((a, b) => b.said - a.said)
              .map((rate) => ({ label: toWords(rate.rule), rate, waived: rate.waived }))}
            note="By the answers given: confirmed, or true and waived. The more answers, the narrower the interval (Wilson)."
          />
          <IntervalTable
            title="How far readers agree"
            head="Compared"
            rows={[
              { label: 'first and second reader', rate: agreement.secondReadings },
              ...agreement.golden.map((rate) => ({ label: `${rate.name}, golden items`, rate })),
            ]}
            note={`Findings answered alike. Golden items have known answers${hasDuty(session.duty, 'lead') ? '' : '; you see your own'}.`}
          />
        </div>
        <div class="column">
          <BarTable title="Waiting now, by age" rows={ages.waiting.map(toAge)} />
          <BarTable
            title="What Copydesk said"
            rows={DISPOSITIONS.map((each) => [DISPOSITION_LABELS[each], dispositions[each] ?? 0])}
          />
          <BarTable
            title="What people decided"
            rows={OUTCOMES.map((each) => [OUTCOME_DONE[each], outcomes[each] ?? 0])}
          />
        </div>
      </div>
    </>
  )
}

function isEmpty({ volume, ages }: Dashboard): boolean {
  return [
    ...volume.flatMap(({ judged, decided }) => [judged, decided]),
    ...ages.waiting.map(({ count }) => count),
  ].every((count) => count === 0)
}

function toAge({ upToHours, count }: Dashboard['ages']['waiting'][number], index: number): BarRow {
  if (upToHours === null) return ['longer', count]
  return [`${index === 0 ? 'up to' : 'to'} ${formatHours(upToHours)}`, count]
}

function formatHours(hours: number): string {
  return hours > 48 ? `${hours / 24} days` : `${hours} ${hours === 1 ? 'hour' : 'hours'}`
}
