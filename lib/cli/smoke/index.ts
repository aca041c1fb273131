import { createHash, randomUUID } from 'node:crypto'
import { openTriedStack } from '../compose.ts'
import { createSmokeCommand } from './smoke-command.ts'

/** The command as it is run. */
export const smokeCommand = createSmokeCommand({
  openStack: openTriedStack,
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  newId: randomUUID,
  interruption,
})

/** The first interruption is for cleaning up; the second ends the process. */
function interruption(): AbortSignal {
  const interrupt = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort())
  return interrupt.signal
}
