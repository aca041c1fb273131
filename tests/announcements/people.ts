import { createHash } from 'node:crypto'
import type { Actor } from '../../lib/contracts/index.ts'

export const ANA: Actor = { id: 'ana', name: 'Ana Marsh', duty: 'reviewer' }
export const CLEO: Actor = { id: 'cleo', name: 'Cleo Voss', duty: 'lead' }

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
