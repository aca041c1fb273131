import { createScale } from './scales.ts'

export interface BarRow {
  readonly label: string
  readonly count: number
}

interface BarTableProps {
  readonly title: string
  readonly rows: readonly BarRow[]
}

/** Counts with a bar each, and what part of all they are. It is a table, and reads as one. */
export function BarTable({ title, rows }: BarTableProps) {
  const total = rows.reduce((sum, { count }) => sum + count, 0)
  const toX = createScale(Math.max(1, ...rows.map(({ count }) => count)), 0, 100)
  return (
    <figure class="card">
      <figcaption>
        <h2>{title}</h2>
      </figcaption>
      <table class="figures" aria-label={title}>
        <tbody>
          {rows.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="drawn" aria-hidden="true">
                <svg viewBox="0 0 100 10" preserveAspectRatio="none">
                  {count > 0 && <rect class="bar" width={toX(count)} height="10" />}
                </svg>
              </td>
              <td>{count.toLocaleString('en')}</td>
              <td class="soft">{total === 0 ? '–' : `${Math.round((count / total) * 100)}%`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
