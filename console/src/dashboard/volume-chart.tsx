import type { Dashboard } from '../contracts.ts'
import { Table } from '../shared/table.tsx'
import { formatDay } from '../words/times.ts'
import { Card } from './card.tsx'
import { type Box, layVolume } from './lay-volume.ts'

/** How many articles were judged and decided, day by day. */
export function VolumeChart({ volume }: { readonly volume: Dashboard['volume'] }) {
  const laid = layVolume(volume)
  return (
    <Card title={TITLE}>
      <ul class="plain keys" aria-hidden="true">
        <li>judged</li>
        <li class="is-decided">decided</li>
      </ul>
      <svg class="volume" viewBox={`0 0 ${laid.width} ${laid.height}`} role="img" aria-label={summarise(volume)}>
        {laid.ticks.map(({ value, y }) => (
          <g key={value}>
            <line class="grid" x1={laid.left} x2={laid.width} y1={y} y2={y} />
            <text x={laid.left - 6} y={y + 4} text-anchor="end">
              {value}
            </text>
          </g>
        ))}
        {laid.days.map(({ day, x, judged, decided, isLabelled }) => (
          <g key={day}>
            <Bar class="is-judged" box={judged} />
            <Bar class="is-decided" box={decided} />
            {isLabelled && (
              <text x={x} y={laid.height - 6} text-anchor="middle">
                {formatDay(day)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <details>
        <summary>As a table</summary>
        <Table
          title={TITLE}
          head={['Day', 'Judged', 'Decided']}
          rows={volume.map(({ day, judged, decided }) => [day, judged, decided])}
        />
      </details>
    </Card>
  )
}

function Bar({ class: name, box }: { readonly class: string; readonly box: Box }) {
  return box.height === 0 ? null : <rect class={name} {...box} />
}

function summarise(volume: Dashboard['volume']): string {
  const most = volume.toSorted((a, b) => b.judged - a.judged)[0]
  const busiest = most === undefined ? '' : ` Most were judged on ${most.day}: ${most.judged}.`
  return `Bars for ${volume.length} days, two a day: articles judged, articles decided.${busiest} The table below has every number.`
}

const TITLE = 'Judged and decided per day'
