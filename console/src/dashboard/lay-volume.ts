import type { Dashboard } from '../contracts.ts'
import { createScale, labelled, ticksUpTo } from './scales.ts'

/** In units of the drawing. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface LaidDay {
  readonly day: string
  readonly judged: Box
  readonly decided: Box
  /** Middle of the day, for its label. */
  readonly x: number
  readonly isLabelled: boolean
}

export interface LaidVolume {
  readonly width: number
  readonly height: number
  /** Where the bars stand. */
  readonly ground: number
  readonly left: number
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  readonly days: readonly LaidDay[]
}

const WIDTH = 760
const HEIGHT = 196
const MARGIN = { top: 10, bottom: 24, left: 30 } as const
const LABELS = 10
const WIDEST = 22

/** Lays two bars a day side by side, over an axis of round numbers. */
export function layVolume(volume: Dashboard['volume']): LaidVolume {
  const ticks = ticksUpTo(Math.max(0, ...volume.flatMap(({ judged, decided }) => [judged, decided])))
  const ground = HEIGHT - MARGIN.bottom
  const toY = createScale(ticks.at(-1) ?? 1, ground, MARGIN.top)
  const share = (WIDTH - MARGIN.left) / Math.max(1, volume.length)
  const width = Math.min(WIDEST, share * 0.36)
  const labels = new Set(labelled(volume.length, LABELS))
  const bar = (x: number, count: number): Box => ({ x, y: toY(count), width, height: ground - toY(count) })
  return {
    width: WIDTH,
    height: HEIGHT,
    ground,
    left: MARGIN.left,
    ticks: ticks.map((value) => ({ value, y: toY(value) })),
    days: volume.map(({ day, judged, decided }, index) => {
      const x = MARGIN.left + share * (index + 0.5)
      return { day, x, judged: bar(x - width, judged), decided: bar(x, decided), isLabelled: labels.has(index) }
    }),
  }
}
