import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Answered } from '../../../lib/client/index.ts'
import { whyNot } from '../words/why-not.ts'
import { Empty } from './empty.tsx'

type State<Value> = Answered<Value> | { readonly kind: 'loading' }

/** Something a screen has asked the API for. */
export interface Asked<Value> {
  readonly state: ReadonlySignal<State<Value>>
  again(): Promise<void>
}

/** Asks when a component is first shown, and anew whenever what it depends on changes. */
export function useAsked<Value>(ask: () => Promise<Answered<Value>>, inputs: readonly unknown[]): Asked<Value> {
  const state = useSignal<State<Value>>({ kind: 'loading' })
  const turn = useRef(0)
  const again = async (): Promise<void> => {
    turn.current += 1
    const mine = turn.current
    state.value = { kind: 'loading' }
    const answered = await ask()
    if (mine === turn.current) state.value = answered
  }
  useEffect(() => void again(), inputs)
  return { state, again }
}

interface AskedViewProps<Value> {
  readonly asked: Asked<Value>
  /** Such as `The dashboard`. */
  readonly what: string
  readonly children: (value: Value) => ComponentChildren
}

/** Shows what was asked for once it is there; until then that it is on its way, or why it did not come. */
export function AskedView<Value>({ asked, what, children }: AskedViewProps<Value>) {
  const { value } = asked.state
  if (value.kind === 'loading') return <Skeleton label={`${what} is loading`} />
  if (value.kind === 'ok') return <>{children(value.value)}</>
  return (
    <Empty title={`${what} could not be loaded`} again={() => void asked.again()}>
      {whyNot(value)}
    </Empty>
  )
}

/** Stands for what is on its way. */
export function Skeleton({ label }: { readonly label: string }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      {Array.from({ length: 8 }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  )
}
