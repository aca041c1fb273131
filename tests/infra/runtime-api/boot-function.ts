import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startRuntimeApi } from './runtime-api.ts'

export interface FunctionCode {
  /** The folder that Lambda would unpack: `index.mjs` and what lies beside it. */
  readonly folder: string
  /** All the environment it gets: nothing of ours leaks in. */
  readonly environment?: Readonly<Record<string, string>>
}

/** A function that runs in a process of its own, as on Lambda. */
export interface BootedFunction {
  invoke(event: unknown): Promise<unknown>
  /** What it wrote to stdout and stderr so far. */
  log(): string
  stop(): Promise<void>
}

/** Boots a bundle; it takes events as soon as it is loaded. A bundle that cannot load fails the first of them. */
export async function bootFunction({ folder, environment = {} }: FunctionCode): Promise<BootedFunction> {
  const api = await startRuntimeApi()
  const env = { AWS_LAMBDA_RUNTIME_API: api.address, LAMBDA_TASK_ROOT: folder, ...environment }
  const bootstrap = fileURLToPath(new URL('./bootstrap.mjs', import.meta.url))
  const child = spawn(process.execPath, [bootstrap], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const log = gatherOutput(child)
  child.once('exit', (code, signal) => api.abandon(new Error(`the function left with ${code ?? signal}\n${log()}`)))
  return {
    invoke: (event) => api.invoke(event),
    log,
    async stop() {
      if (child.exitCode === null && child.kill()) await once(child, 'exit')
      await api.close()
    },
  }
}

function gatherOutput({ stdout, stderr }: ChildProcess): () => string {
  const chunks: string[] = []
  for (const stream of [stdout, stderr]) stream?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk))
  return () => chunks.join('')
}
