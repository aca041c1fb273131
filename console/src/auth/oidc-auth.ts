import { signal } from '@preact/signals'
import type { ConsoleConfig } from '../contracts.ts'
import type { Auth } from './auth.ts'
import { toBase64Url } from './base64url.ts'

type OidcConfig = Extract<ConsoleConfig['auth'], { kind: 'oidc' }>

export interface OidcAuth extends Auth {
  readonly kind: 'oidc'
  /** Leaves for the identity provider, and comes back to where the reader was. */
  signIn(): Promise<void>
}

interface Tokens {
  readonly idToken: string
  readonly expiresAt: number
}

const STARTED = 'copydesk.sign-in'
const REFRESH = 'copydesk.refresh'

/** A token is renewed this long before it runs out. */
const EARLY_MS = 60_000

/** Authorisation code with PKCE, as in RFC 7636. The id token stays in memory; the refresh token lasts as long as the tab. */
export function createOidcAuth(config: OidcConfig): OidcAuth {
  let tokens: Tokens | undefined
  let renewing: Promise<boolean> | undefined
  const hasRunOut = signal(false)

  async function ask(grant: Readonly<Record<string, string>>): Promise<boolean> {
    const given = await askForTokens(config, grant)
    hasRunOut.value = given === 'refused'
    if (given === 'refused' || given?.id_token === undefined) return false
    if (given.refresh_token !== undefined) sessionStorage.setItem(REFRESH, given.refresh_token)
    tokens = { idToken: given.id_token, expiresAt: Date.now() + (given.expires_in ?? 300) * 1000 }
    return true
  }

  async function renew(): Promise<boolean> {
    const refresh = sessionStorage.getItem(REFRESH)
    return refresh !== null && ask({ grant_type: 'refresh_token', refresh_token: refresh })
  }

  return {
    kind: 'oidc',
    hasRunOut,
    async resume() {
      const returned = takeReturned()
      if (returned === undefined) return renew()
      return ask({ grant_type: 'authorization_code', ...returned, redirect_uri: `${location.origin}/` })
    },
    async authorization() {
      if (tokens === undefined || tokens.expiresAt - EARLY_MS < Date.now()) {
        renewing ??= renew().finally(() => {
          renewing = undefined
        })
        if (!(await renewing)) throw new Error('nobody is signed in')
      }
      return `Bearer ${tokens?.idToken ?? ''}`
    },
    forget() {
      tokens = undefined
    },
    async signIn() {
      location.assign(await startSignIn(config))
    },
    signOut() {
      sessionStorage.removeItem(REFRESH)
      const query = new URLSearchParams({ client_id: config.clientId, logout_uri: `${location.origin}/` })
      location.assign(`${config.logout}?${query}`)
    },
  }
}

interface GivenTokens {
  readonly id_token?: string
  readonly expires_in?: number
  readonly refresh_token?: string
}

async function askForTokens(
  config: OidcConfig,
  grant: Readonly<Record<string, string>>,
): Promise<GivenTokens | 'refused' | undefined> {
  try {
    const body = new URLSearchParams({ ...grant, client_id: config.clientId })
    const response = await fetch(config.token, { method: 'POST', body })
    return response.ok ? ((await response.json()) as GivenTokens) : 'refused'
  } catch {
    // Nobody answers: not signed in for now, and the refresh token is kept.
    return undefined
  }
}

async function startSignIn({ authorize, clientId }: OidcConfig): Promise<string> {
  const verifier = toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
  const state = toBase64Url(crypto.getRandomValues(new Uint8Array(16)))
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  sessionStorage.setItem(STARTED, JSON.stringify({ verifier, state, back: location.pathname + location.search }))
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: `${location.origin}/`,
    scope: 'openid profile email',
    state,
    code_challenge: toBase64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  })
  return `${authorize}?${query}`
}

/** Takes the code out of the address, if it answers the very sign-in this tab began. */
function takeReturned(): { readonly code: string; readonly code_verifier: string } | undefined {
  const query = new URLSearchParams(location.search)
  const [code, state, started] = [query.get('code'), query.get('state'), sessionStorage.getItem(STARTED)]
  if (code === null || started === null) return undefined
  sessionStorage.removeItem(STARTED)
  const begun = JSON.parse(started) as { verifier: string; state: string; back: string }
  history.replaceState(null, '', begun.state === state ? begun.back : '/')
  return begun.state === state ? { code, code_verifier: begun.verifier } : undefined
}
