import { readFile } from 'node:fs/promises'
import { CopydeskError } from '../../contracts/errors.ts'
import type { Pack } from '../../contracts/pack.ts'
import type { Market } from '../../contracts/words.ts'
import { parsePack } from './parse-pack.ts'

/** Which pack a command is to use: the shipped one, or that of a file; and whose rules count, if not the pack's. */
export interface PackChoice {
  readonly file: string | undefined
  readonly market: Market | undefined
}

/** The choice that is made when nothing is said. */
export const SHIPPED: PackChoice = { file: undefined, market: undefined }

/** @throws CopydeskError `input-unreadable` or `pack-invalid` */
export async function loadPack({ file, market }: PackChoice, shipped: Pack): Promise<Pack> {
  const pack = file === undefined ? shipped : parsePack(await read(file), file, [shipped])
  return market === undefined ? pack : { ...pack, market }
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new CopydeskError('input-unreadable', `the pack ${file} cannot be read`, {
      cause,
      hint: 'check the path and your permissions',
    })
  }
}
