import { signal } from '@preact/signals'
import type { Duty } from '../contracts.ts'
import { DUTIES } from '../contracts.ts'
import type { Auth } from './auth.ts'
import { toBase64Url } from './base64url.ts'

/** Who somebody says they are, on a laptop. Only the local stack believes it. */
export interface LocalIdentity {
  readonly id: string
  readonly name: string
  readonly duty: Duty
}

export interface LocalAuth extends Auth {
  readonly kind: 'local'
  signIn(name: string, duty: Duty): void
}

const KEY = 'copydesk.identity'

/** Where an identity outlives a reload: the session storage of a tab. */
export interface TabStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

export function createLocalAuth(storage: TabStorage): LocalAuth {
  const identity = (): LocalIdentity | undefined => readIdentity(storage.getItem(KEY))
  const hasRunOut = signal(false)
  return {
    kind: 'local',
    hasRunOut,
    async resume() {
      return identity() !== undefined
    },
    async authorization() {
      const who = identity()
      if (who === undefined) throw new Error('nobody is signed in')
      return `Local ${toBase64Url(new TextEncoder().encode(JSON.stringify(who)))}`
    },
    forget() {
      hasRunOut.value = true
    },
    signIn(name, duty) {
      storage.setItem(KEY, JSON.stringify({ id: toId(name), name: name.trim(), duty }))
    },
    signOut() {
      storage.removeItem(KEY)
    },
  }
}

/** @returns a name as an id: `Ana Sol` is `ana-sol`. */
function toId(name: string): string {
  const plain = name.trim().toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return plain.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'someone'
}

function readIdentity(stored: string | null): LocalIdentity | undefined {
  const found: unknown = stored === null ? null : JSON.parse(stored)
  if (typeof found !== 'object' || found === null) return undefined
  const { id, name, duty } = found as Partial<LocalIdentity>
  const known = DUTIES.find((each) => each === duty)
  return id === undefined || name === undefined || known === undefined ? undefined : { id, name, duty: known }
}
