import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type BootedFunction, bootFunction } from './boot-function.ts'
import { startRuntimeApi } from './runtime-api.ts'

describe('a function booted through the Runtime API', () => {
  it('answers events in the order they came', async () => {
    const booted = await boot('export const handler = async ({ text }) => ({ length: text.length })')

    const answers = await Promise.all(['a', 'bb', 'ccc'].map((text) => booted.invoke({ text })))

    expect(answers).toEqual([{ length: 1 }, { length: 2 }, { length: 3 }])
  })

  it('knows which invocation it serves and how much time is left', async () => {
    const booted = await boot(`export const handler = async (event, context) =>
      ({ id: context.awsRequestId, left: context.getRemainingTimeInMillis() })`)

    expect(await booted.invoke({})).toEqual({ id: expect.stringMatching(/^[\da-f-]{36}$/), left: expect.any(Number) })
  })

  it('rejects with what the handler throws, and goes on', async () => {
    const booted = await boot(`export const handler = async ({ fail }) => {
      if (fail) throw new RangeError('too far')
    }`)

    await expect(booted.invoke({ fail: true })).rejects.toThrow('RangeError: too far')
    expect(await booted.invoke({ fail: false })).toBeNull()
  })

  it('rejects when the bundle cannot be loaded', async () => {
    const booted = await boot("import 'no-such-package'")

    await expect(booted.invoke({})).rejects.toThrow('no-such-package')
  })

  it('rejects when the function dies, and tells its last words', async () => {
    const booted = await boot(`export const handler = () => {
      console.error('out of ink')
      process.exit(3)
    }`)

    await expect(booted.invoke({})).rejects.toThrow(/left with 3\s+out of ink/)
    await expect(booted.invoke({})).rejects.toThrow('left with 3')
  })

  it('sees the environment it is given and nothing else of ours', async () => {
    const booted = await boot('export const handler = () => Object.keys(process.env)', { COPYDESK_TABLE: 'records' })

    expect(await booted.invoke({})).toEqual(['AWS_LAMBDA_RUNTIME_API', 'LAMBDA_TASK_ROOT', 'COPYDESK_TABLE'])
  })
})

describe('the Runtime API', () => {
  it('refuses what it does not serve', async () => {
    const api = await startRuntimeApi()
    onTestFinished(() => api.close())

    const post = (path: string) => fetch(`http://${api.address}/${path}`, { method: 'POST', body: '{}' })

    expect((await post('2018-06-01/runtime/elsewhere')).status).toBe(400)
    expect((await post('2018-06-01/runtime/invocation/unknown/response')).status).toBe(400)
  })
})

async function boot(source: string, environment: Record<string, string> = {}): Promise<BootedFunction> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-function-'))
  writeFileSync(join(folder, 'index.mjs'), source)
  const booted = await bootFunction({ folder, environment })
  onTestFinished(async () => {
    await booted.stop()
    rmSync(folder, { recursive: true })
  })
  return booted
}
