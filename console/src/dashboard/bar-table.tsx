import { Table } from '../shared/table.tsx'
import { Card } from './card.tsx'
import { createScale } from './scales.ts'

export type BarRow = readonly [label: string, count: number]

interface BarTableProps {
  readonly title: string
  readonly rows: readonly BarRow[]
}

/** Counts with a bar each, and what part of all they are. It is a table, and reads as one. */
export function BarTable({ title, rows }: BarTableProps) {
  const counts = rows.map(([, count]) => count)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const toX = createScale(Math.max(...counts), 0, 100)
  return (
    <Card title={title}>
      <Table
        title={title}
        rows={rows.map(([label, count]) => [
          label,
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            {count > 0 && <rect class="bar" width={toX(count)} height="10" />}
          </svg>,
          count.toLocaleString('en'),
          total === 0 ? '–' : `${Math.round((count / total) * 100)}%`,
        ])}
      />
    </Card>
  )
}
