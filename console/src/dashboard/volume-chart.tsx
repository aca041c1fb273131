import type { Dashboard } from '../contracts.ts'
import { formatDay } from '../words/times.ts'
import { type Box, layVolume } from './lay-volume.ts'

/** How many articles were judged and decided, day by day. */
export function VolumeChart({ volume }: { readonly volume: Dashboard['volume'] }) {
  const laid = layVolume(volume)
  return (
    <figure class="card">
      <figcaption>
        <h2>Judged and decided per day</h2>
        <ul class="plain keys" aria-hidden="true">
          <li class="is-judged">judged</li>
          <li class="is-decided">decided</li>
        </ul>
      </figcaption>
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
        <VolumeTable volume={volume} />
      </details>
    </figure>
  )
}

function Bar({ class: name, box }: { readonly class: string; readonly box: Box }) {
  return box.height === 0 ? null : <rect class={name} {...box} />
}

function VolumeTable({ volume }: { readonly volume: Dashboard['volume'] }) {
  return (
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Judged</th>
          <th scope="col">Decided</th>
        </tr>
      </thead>
      <tbody>
        {volume.map(({ day, judged, decided }) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            <td>{judged}</td>
            <td>{decided}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function summarise(volume: Dashboard['volume']): string {
  const most = volume.toSorted((a, b) => b.judged - a.judged)[0]
  const busiest = most === undefined ? '' : ` Most were judged on ${most.day}: ${most.judged}.`
  return `Bars for ${volume.length} days, two a day: articles judged, articles decided.${busiest} The table below has every number.`
}
