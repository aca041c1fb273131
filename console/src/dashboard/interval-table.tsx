import type { Dashboard } from '../contracts.ts'
import { Table } from '../shared/table.tsx'
import { Card } from './card.tsx'
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

/** Rates with their interval drawn on one axis from 0 to 100%, and in numbers. */
export function IntervalTable({ title, head, rows, note }: IntervalTableProps) {
  const hasWaived = rows.some(({ waived }) => waived !== undefined)
  const axis = (
    <span class="axis">
      <span>0%</span> <span>50%</span> <span>100%</span>
    </span>
  )
  return (
    <Card title={title} note={note}>
      <Table
        title={title}
        head={[head, axis, 'Rate', '95% interval', 'Right of all', ...(hasWaived ? ['Waived'] : [])]}
        rows={rows.map(({ label, rate, waived }) => {
          const { right, said, low, high } = rate
          return [
            label,
            <Interval rate={rate} />,
            said === 0 ? '–' : formatRate(right / said),
            said === 0 ? '–' : `${formatRate(low)} to ${formatRate(high)}`,
            `${right} of ${said}`,
            ...(waived === undefined ? [] : [waived]),
          ]
        })}
      />
    </Card>
  )
}

const toX = createScale(1, 4, 196)

function Interval({ rate: { right, said, low, high } }: { readonly rate: IntervalRow['rate'] }) {
  const [from, to] = [toX(low), toX(high)]
  return (
    <svg viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
      <path class="grid" d="M4 0V14M100 0V14M196 0V14" />
      {said > 0 && <path class="whisker" d={`M${from} 7H${to}M${from} 3V11M${to} 3V11`} />}
      {said > 0 && <rect class="bar" x={toX(right / said) - 2} y="3" width="4" height="8" />}
    </svg>
  )
}

function formatRate(rate: number): string {
  return `${Math.round(rate * 100)}%`
}
