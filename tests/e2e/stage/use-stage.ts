import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Stage, type StageOptions, startStage } from './start-stage.ts'

/**
 * Starts a stage for the tests of a file, and checks after each of them that no page has done what it should not.
 * @returns the stage, to be asked for within tests
 */
export function useStage(options: StageOptions = {}): () => Stage {
  let started: Stage | undefined
  beforeAll(async () => {
    started = await startStage(options)
  })
  afterEach(async () => {
    await started?.closePages()
    expect(started?.troubles.splice(0)).toEqual([])
  })
  afterAll(() => started?.close())
  return () => {
    if (started === undefined) throw new Error('the stage has not been started')
    return started
  }
}
