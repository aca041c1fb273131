import type { Dashboard } from '../contracts.ts'
import { createScale } from './scales.ts'

export interface IntervalRow {
  readonly label: string
  /** How many of how many, and the bounds of the interval from 0 to 1. */
  readonly rate: Dashboard['agreement']['secondReadings']
  readonly waived?: number
}

interface IntervalTableProps {
  readonly title: string
  /** What a row is about. */
  readonly head: string
  readonly rows: readonly IntervalRow[]
  readonly note: string
}

const toX = createScale(1, 4, 196)

/** Rates with their interval drawn on one axis from 0 to 100%, and in numbers. */
export function IntervalTable({ title, head, rows, note }: IntervalTableProps) {
  const hasWaived = rows.some(({ waived }) => waived !== undefined)
  return (
    <figure class="card">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      {rows.length === 0 ? (
        <p class="hint">Nothing to compare yet.</p>
      ) : (
        <table class="figures intervals" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <td class="axis" aria-hidden="true">
                <span>0%</span>
                <span>50%</span>
                <span>100%</span>
              </td>
              <th scope="col">Rate</th>
              <th scope="col">95% interval</th>
              <th scope="col">Right of all</th>
              {hasWaived && <th scope="col">Waived</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Rate key={row.label} row={row} hasWaived={hasWaived} />
            ))}
          </tbody>
        </table>
      )}
      <p class="hint">{note}</p>
    </figure>
  )
}

function Rate({ row, hasWaived }: { readonly row: IntervalRow; readonly hasWaived: boolean }) {
  const { label, waived } = row
  const { right, said, low, high } = row.rate
  return (
    <tr>
      <th scope="row">{label}</th>
      <td class="drawn" aria-hidden="true">
        <svg viewBox="0 0 200 14" preserveAspectRatio="none">
          <path class="grid" d="M4 0V14M100 0V14M196 0V14" />
          {said > 0 && (
            <>
              <path class="whisker" d={`M${toX(low)} 7H${toX(high)}M${toX(low)} 3V11M${toX(high)} 3V11`} />
              <rect class="dot" x={toX(right / said) - 2.5} y="2.5" width="5" height="9" />
            </>
          )}
        </svg>
      </td>
      <td>{said === 0 ? '–' : formatRate(right / said)}</td>
      <td class="soft">{said === 0 ? '–' : `${formatRate(low)} to ${formatRate(high)}`}</td>
      <td>
        {right} of {said}
      </td>
      {hasWaived && <td>{waived ?? 0}</td>}
    </tr>
  )
}

function formatRate(rate: number): string {
  return `${Math.round(rate * 100)}%`
}
