import { openStack } from './open-stack.ts'
import { createSmokeCommand } from './smoke-command.ts'

export const smokeCommand = createSmokeCommand({ openStack, listen: listenForInterruption, now: () => new Date() })

/** The first signal ends the run tidily; a second one ends the process, as nobody listens any more. */
function listenForInterruption(): AbortSignal {
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort())
  return interruption.signal
}
