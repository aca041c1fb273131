import { CopydeskError, type Disposition } from '../../contracts/index.ts'

/** The folder of the intake that smoke articles have to themselves. */
export const SMOKE_FOLDER = 'articles/smoke/'

/** What the engine says of the sample. */
export const EXPECTED: Disposition = 'hold'

/**
 * An article that any stack has to stop: it sells, promises and presses, without a label. In small letters it names nobody,
 * so that nothing in the table tells of it but what lies under its own key. Always the same, so that all runs together
 * leave one snapshot.
 */
export const SAMPLE = `three shares that will double by spring

the quiet weeks are over. every share on this list will at least double by spring, guaranteed, and there is no risk at all.
act now: only 12 places are left, and the list closes tonight. buy before everybody else does!
`

/** @returns an id that sorts by time and is nobody else's, such as `20261122-101502-3f9a2c` */
export function newSmokeId(now: Date, random: string): string {
  const [day = '', time = ''] = now.toISOString().replaceAll(/[-:]/g, '').split('T')
  return `${day}-${time.slice(0, 6)}-${random.slice(0, 6)}`
}

/**
 * @param id of a run, or the whole key of its article
 * @returns the key of its article
 * @throws CopydeskError `usage` for whatever is no smoke article
 */
export function smokeArticle(id: string): string {
  const [, name] = /^(?:articles\/smoke\/)?([a-z\d-]{1,64})(?:\.txt)?$/.exec(id) ?? []
  if (name !== undefined) return `${SMOKE_FOLDER}${name}.txt`
  throw new CopydeskError('usage', `${JSON.stringify(id)} names no smoke article`, {
    hint: `give what smoke said it left: the part of its key after ${SMOKE_FOLDER}`,
  })
}
