import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod'
import type { Moto } from './moto.ts'

/**
 * The services that Copydesk itself never calls, such as CloudFormation, by AWS's SDK for Python, which moto brings along.
 * Operations and their input are spelled as there: `call('cloudformation', 'create_stack', { StackName: … })`.
 */
export interface Sdk {
  /** @throws Error with the words of the service, if it refuses */
  call(service: string, operation: string, input?: object): Promise<unknown>
  stop(): Promise<void>
}

const AnswerSchema = z.union([z.object({ error: z.string() }), z.object({ answer: z.unknown() })])

export function openSdk({ endpoint, programs }: Pick<Moto, 'endpoint' | 'programs'>): Sdk {
  const python = spawn(join(programs, 'python'), [join(import.meta.dirname, 'sdk.py')], {
    env: environmentFor(endpoint),
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]()
  let last: Promise<unknown> = Promise.resolve()
  const ask = async (call: object): Promise<unknown> => {
    python.stdin.write(`${JSON.stringify(call)}\n`)
    const line = await lines.next()
    if (line.done === true) throw new Error('the SDK for Python has left')
    const answer = AnswerSchema.parse(JSON.parse(line.value))
    if ('error' in answer) throw new Error(answer.error)
    return answer.answer
  }
  return {
    call(service, operation, input = {}) {
      const next = last.then(() => ask({ service, operation, input }))
      last = next.catch(() => undefined)
      return next
    },
    async stop() {
      python.stdin.end()
      if (python.exitCode === null) await once(python, 'exit')
    },
  }
}

/** Where the SDK finds everything: the region, and credentials that moto does not look at. */
export function environmentFor(endpoint: string) {
  return {
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  }
}
