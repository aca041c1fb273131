import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { CopydeskError } from '../../contracts/errors.ts'
import type { Pack } from '../../contracts/pack.ts'
import type { Market } from '../../contracts/words.ts'
import { createEngine, type Engine } from '../../engine/index.ts'
import { financePromo } from '../../packs/index.ts'

/**
 * Makes the engine with the shipped weights, and the shipped pack or another.
 * @param market whose rules count, if not the market of the pack
 * @throws CopydeskError `model-invalid` when the weights are missing or damaged, `pack-invalid` or `pack-empty`
 */
export function loadEngine(pack: Pack = financePromo, market: Market = pack.market): Engine {
  return createEngine({ weights: readWeights(), pack: { ...pack, market }, sha256 })
}

/** @returns the hexadecimal SHA-256 of bytes. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** In a deployed bundle the weights lie beside the code; in the source tree, in their own room. */
const PLACES = ['./weights.bin', '../../../model/weights.bin']

function readWeights(): Uint8Array {
  const place = PLACES.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url))
  if (place === undefined) throw new CopydeskError('model-invalid', 'the trained weights (weights.bin) are missing')
  return readFileSync(place)
}
