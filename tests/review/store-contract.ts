import { describe } from 'vitest'
import { describeRecords } from './contract/articles.ts'
import { describeGoldens } from './contract/goldens.ts'
import { describeKeeping } from './contract/keeping.ts'
import { describeNewVerdicts } from './contract/new-verdicts.ts'
import { describeRaces } from './contract/races.ts'
import { describeShelves } from './contract/shelves.ts'
import { describeStretches } from './contract/stretches.ts'
import type { Open } from './desk-store.ts'

/** What the ports of review promise, whoever keeps it. @param open gives a store with nothing in it */
export function describeDeskStore(place: string, open: Open): void {
  describe(`the desk ${place}`, () => {
    describeRecords(open)
    describeNewVerdicts(open)
    describeRaces(open)
    describeShelves(open)
    describeStretches(open)
    describeKeeping(open)
    describeGoldens(open)
  })
}
