import { describe, expect, it } from 'vitest'
import { cleanUp } from '../../lib/cli/smoke/clean-up.ts'
import { createLogbook, exitCodeOf, type Leftover } from '../../lib/cli/smoke/logbook.ts'
import type { SmokeStack, SmokeWishes } from '../../lib/cli/smoke/smoke-stack.ts'
import { CopydeskError } from '../../lib/contracts/index.ts'

const WISHES: SmokeWishes = {
  article: 'articles/smoke/20261122-101502-3f9a2c.txt',
  cleanCommand: 'copydesk smoke --stage dev --clean 20261122-101502-3f9a2c',
  waitMs: 1000,
  decide: false,
  interrupted: new AbortController().signal,
}

function stackWith(traces: Partial<SmokeStack['traces']>): SmokeStack {
  const refuse = async () => {
    throw new CopydeskError('store-unavailable', 'deleting a verdict failed: AccessDeniedException')
  }
  return {
    put: async () => undefined,
    verdicts: { find: async () => undefined },
    reviews: { find: async () => undefined, scan: async () => ({ items: [], looked: 0, reached: null }) },
    traces: { versions: async () => [], countDeadLetters: async () => 0, withdraw: refuse, ...traces },
    desk: undefined,
  }
}

async function cleanUpAfter(stack: SmokeStack, text: string | undefined) {
  const log = createLogbook({ step: async () => undefined, left: async () => undefined })
  await cleanUp(stack, WISHES, text, log)
  return log
}

describe('cleaning up after a smoke test', () => {
  it('fails where the caller may not delete, and says what stays and how it goes later', async () => {
    const log = await cleanUpAfter(stackWith({}), '9f'.repeat(32))

    expect(exitCodeOf(log)).toBe(1)
    expect(log.steps).toMatchObject([
      { name: 'clean-up', result: 'failed', detail: 'deleting a verdict failed: AccessDeniedException' },
    ])
    expect(log.left).toEqual<Leftover[]>([
      {
        what: `${WISHES.article}, its records or some of them`,
        why: `see clean-up above; later: ${WISHES.cleanCommand}`,
      },
    ])
  })

  it('leaves nothing, and says nothing is left, where the upload never came', async () => {
    const log = await cleanUpAfter(stackWith({}), undefined)

    expect(log.steps).toMatchObject([{ result: 'passed', detail: 'nothing was uploaded' }])
    expect(log.left).toEqual([])
  })

  it('gives up on a step that is never answered', async () => {
    const log = createLogbook({ step: async () => undefined, left: async () => undefined })

    const taken = await log.take('clean-up', () => new Promise<never>(() => undefined), 20)

    expect(taken).toBeUndefined()
    expect(log.steps).toMatchObject([{ result: 'unknown', detail: 'no answer within 0.02 s (stack-unreachable)' }])
    expect(exitCodeOf(log)).toBe(2)
  })
})
