import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { Skeleton } from './asked.tsx'
import { useOwnCommands } from './commands-context.ts'
import { Empty } from './empty.tsx'
import { Screen } from './screen.tsx'

/** @returns a screen whose code is loaded when it is first gone to, so that the desk itself is there sooner. */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const loaded = signal<ComponentType<Props> | undefined>(undefined)
  const failed = signal(false)
  async function begin(): Promise<void> {
    failed.value = false
    try {
      loaded.value = await load()
    } catch {
      failed.value = true
    }
  }
  return function OnDemand(props: Props) {
    const { value: Loaded } = loaded
    return Loaded === undefined ? <Loading begin={begin} hasFailed={failed.value} /> : <Loaded {...props} />
  }
}

interface LoadingProps {
  readonly begin: () => Promise<void>
  readonly hasFailed: boolean
}

function Loading({ begin, hasFailed }: LoadingProps) {
  useOwnCommands({})
  useEffect(() => void begin(), [])
  return (
    <Screen title="Loading">
      {hasFailed ? (
        <Empty title="This screen could not be loaded" again={() => location.reload()}>
          Nobody answers, or there is a newer console: this page has to be loaded again.
        </Empty>
      ) : (
        <Skeleton label="The screen is loading" />
      )}
    </Screen>
  )
}
