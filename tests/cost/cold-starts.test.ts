import { describe, expect, it } from 'vitest'
import { FUNCTIONS } from '../../bench/bundle/build-function.ts'
import { measureColdStarts } from '../../cost/measure/cold-starts.ts'
import { openRig } from '../../cost/measure/rig.ts'

describe('the measuring of cold starts', () => {
  it('has every function of the stack answer its first event', async () => {
    const rig = await openRig()
    try {
      const milliseconds = await measureColdStarts(rig)

      expect(Object.keys(milliseconds)).toEqual([...FUNCTIONS])
      for (const taken of Object.values(milliseconds)) expect(taken).toBeGreaterThan(0)
    } finally {
      await rig.close()
    }
  }, 60_000)
})
