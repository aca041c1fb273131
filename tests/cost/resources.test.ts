import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { countResources } from '../../cost/measure/resources.ts'

it('pays for each metric that an alarm watches, as the note on the alarms says', () => {
  const note = readFileSync(new URL('../../lib/infra/alarms.ts', import.meta.url), 'utf8')

  expect(note).toContain(`$${(countResources().alarms * 0.1).toFixed(2)} for nineteen alarms`)
})
