import { errors, type JWTVerifyGetKey, type JWTVerifyResult, jwtVerify } from 'jose'
import * as z from 'zod'
import { CopydeskError, DUTIES, type Duty } from '../../contracts/index.ts'
import type { Identified, Identify } from './identify.ts'

/** Whose tokens are taken. */
export interface JwtTrust {
  /** `iss`, to the letter. */
  readonly issuer: string
  /** `aud`: for whom they must be made out. */
  readonly audience: string
  /** Finds the issuer's key that a token names. */
  readonly keys: JWTVerifyGetKey
  /** Default: the time of day. */
  readonly clock?: () => Date
}

/** Takes the id tokens of one issuer, sent as `Authorization: Bearer`. Duties are groups, as Cognito writes them. */
export function createJwtIdentity({ issuer, audience, keys, clock = () => new Date() }: JwtTrust): Identify {
  const demands = { algorithms: ['RS256'], issuer, audience, clockTolerance: SKEW_SECONDS, requiredClaims: ['exp'] }
  return async (request) => {
    const token = BEARER.exec(request.headers.get('authorization') ?? '')?.[1]
    if (token === undefined) return UNAUTHENTICATED
    try {
      return toPerson(await jwtVerify(token, keys, { ...demands, currentDate: clock() }))
    } catch (error) {
      if (isFaultOfToken(error)) return UNAUTHENTICATED
      throw new CopydeskError('issuer-unavailable', 'the keys of the issuer cannot be had', { cause: error })
    }
  }
}

const SKEW_SECONDS = 5
const BEARER = /^Bearer ([\w-]{1,4000}\.[\w-]{1,8000}\.[\w-]{1,4000})$/i
const UNAUTHENTICATED = { kind: 'refused', why: 'unauthenticated' } as const

/** What does not fit in is left out; a token without a usable `sub` names nobody. */
const ClaimsSchema = z.object({
  sub: z.string().trim().min(1).max(128),
  token_use: z.literal('id').optional(),
  name: z.string().optional().catch(undefined),
  email: z.string().optional().catch(undefined),
  'cognito:groups': z.union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,[\]]+/))]).catch([]),
})

function toPerson({ payload, protectedHeader }: JWTVerifyResult): Identified {
  const claims = ClaimsSchema.safeParse(payload)
  const isAccessToken = protectedHeader.typ?.toLowerCase().endsWith('at+jwt') === true
  if (!claims.success || isAccessToken) return UNAUTHENTICATED
  const { sub, name, email, 'cognito:groups': groups } = claims.data
  const duty = DUTIES.findLast((candidate): candidate is Duty => groups.includes(candidate))
  if (duty === undefined) return { kind: 'refused', why: 'without-duty' }
  return { kind: 'person', person: { id: sub, name: firstUsable(name, email) ?? sub, duty } }
}

/** Names end in ledgers and on pages: no control characters, and no half of a letter where they are cut. */
function firstUsable(...names: (string | undefined)[]): string | undefined {
  const tidy = names.map((name = '') =>
    name
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 128),
  )
  return tidy.map((name) => name.replace(/[\uD800-\uDBFF]$/, '').trim()).find((name) => name !== '')
}

function isFaultOfToken(error: unknown): boolean {
  return error instanceof errors.JOSEError && !FAULTS_OF_ISSUER.has(error.code)
}

const FAULTS_OF_ISSUER = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'])
