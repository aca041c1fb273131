import type { ConsoleConfig } from '../contracts.ts'
import { createLocalAuth } from './local-auth.ts'
import { createOidcAuth } from './oidc-auth.ts'

export type { Auth } from './auth.ts'
export type { LocalAuth } from './local-auth.ts'
export type { OidcAuth } from './oidc-auth.ts'
export { SignIn } from './sign-in.tsx'

/** @returns the way of signing in that this stage wants. */
export function createAuth(config: ConsoleConfig['auth']) {
  return config.kind === 'local' ? createLocalAuth(sessionStorage) : createOidcAuth(config)
}
