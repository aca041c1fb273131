import { once } from 'node:events'
import { createServer } from 'node:http'
import { type CryptoKey, exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose'

export type Claims = Readonly<Record<string, unknown>>

/** Somebody who issues tokens, and serves the keys to check them by. */
export interface Issuer {
  readonly url: string
  readonly publicKey: CryptoKey
  /** Signs claims that would be taken, save for what is changed. */
  sign(claims?: Claims, header?: Partial<JWTHeaderParameters>, key?: CryptoKey | Uint8Array): Promise<string>
  /** How often its keys have been fetched. */
  fetches(): number
  /** Answers with an error from now on. */
  fail(): void
  close(): Promise<void>
}

export const audience = 'console-client'

/** Issues tokens under a loopback address. */
export async function startIssuer(): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' }] })
  let [fetches, failing] = [0, false]
  const server = createServer((request, response) => {
    fetches += 1
    const isKnown = request.url === '/.well-known/jwks.json' && !failing
    response.writeHead(isKnown ? 200 : 500, { 'content-type': 'application/json' }).end(isKnown ? jwks : '{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the issuer has no port')
  const url = `http://127.0.0.1:${address.port}`
  return {
    url,
    publicKey,
    sign: (claims = {}, header = {}, key = privateKey) =>
      new SignJWT({ ...usualClaims(url), ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'key-1', ...header })
        .sign(key),
    fetches: () => fetches,
    fail: () => {
      failing = true
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function usualClaims(iss: string): JWTPayload {
  const now = Math.floor(Date.now() / 1000)
  return {
    iss,
    aud: audience,
    sub: 'u-holm',
    iat: now,
    exp: now + 300,
    token_use: 'id',
    name: 'Mira Holm',
    'cognito:groups': ['reviewer'],
  }
}
