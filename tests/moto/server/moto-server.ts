import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Moto in a process of its own, on a free port of the loopback interface. */
export interface MotoServer {
  readonly endpoint: string
  stop(): Promise<void>
}

const STARTING_MS = 60_000

/**
 * Starts moto and waits until it answers. It ends with this process, however that ends.
 * @param programs the folder of the Python environment's programs
 * @param log the file that takes what it says, anew
 * @throws Error if it does not start
 */
export async function startMotoServer(programs: string, log: string): Promise<MotoServer> {
  const port = await findFreePort()
  const server = spawn(join(programs, 'python'), [join(import.meta.dirname, 'serve.py'), String(port)], {
    stdio: ['pipe', 'ignore', openSync(log, 'w')],
  })
  const endpoint = `http://127.0.0.1:${port}`
  await waitUntilItAnswers(endpoint, server, log)
  return {
    endpoint,
    async stop() {
      if (server.exitCode === null && server.kill()) await once(server, 'exit')
    },
  }
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('the loopback interface has no free port')
  return address.port
}

async function waitUntilItAnswers(endpoint: string, server: ChildProcess, log: string): Promise<void> {
  const end = Date.now() + STARTING_MS
  while (Date.now() < end && server.exitCode === null) {
    const answer = await fetch(`${endpoint}/moto-api/`).catch(() => undefined)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  server.kill()
  throw new Error(`Moto did not start. What it said is in ${log}.`)
}
