import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPictures(task.name, await started?.photograph())
    await started?.closePages()
    expect(started?.troubles.splice(0)).toEqual([])
  })
  afterAll(() => started?.close())
  return () => {
    if (started === undefined) throw new Error('the stage has not been started')
    return started
  }
}

/** What was on the screens of a test that failed. */
async function keepPictures(test: string, pictures: readonly Buffer[] = []): Promise<void> {
  const folder = join(tmpdir(), 'copydesk-e2e-failed')
  await mkdir(folder, { recursive: true })
  for (const [index, picture] of pictures.entries()) {
    const path = join(folder, `${test.replaceAll(/\W+/g, '-').slice(0, 80)}-${index}.png`)
    await writeFile(path, picture)
    console.info(`The screen of the failed test: ${path}`)
  }
}
