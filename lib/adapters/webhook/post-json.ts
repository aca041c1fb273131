import { lookup as lookUp } from 'node:dns'
import type { ClientRequest, RequestOptions } from 'node:http'
import { request as requestOverTls } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { CopydeskError } from '../../contracts/errors.ts'
import { isPublicAddress } from './public-address.ts'

/** How a receiver is reached. */
export interface Connecting {
  readonly request: (url: URL, options: RequestOptions) => ClientRequest
  readonly mayReach: (address: string) => boolean
  /** From the first look at its name to its answer. */
  readonly timeoutMs: number
}

export interface Post {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const DEFAULTS: Connecting = { request: requestOverTls, mayReach: isPublicAddress, timeoutMs: 10_000 }

/**
 * Posts, follows no redirection and reads no answer but its status.
 * @returns the status, or `forbidden` if the address is one that must not be reached
 * @throws CopydeskError `webhook-unavailable`; its message names the kind of trouble, never an address
 */
export async function postJson(post: Post, connecting: Partial<Connecting> = {}): Promise<number | 'forbidden'> {
  try {
    return await statusOf(post, { ...DEFAULTS, ...connecting })
  } catch (error) {
    const trouble = nameOf(error)
    if (trouble === FORBIDDEN) return 'forbidden'
    throw new CopydeskError('webhook-unavailable', `the receiver could not be reached: ${trouble}`, { cause: error })
  }
}

const FORBIDDEN = 'ADDRESS_NOT_PUBLIC'

function statusOf({ url, headers, body }: Post, { request, mayReach, timeoutMs }: Connecting): Promise<number> {
  const target = new URL(url)
  refuseAddress(target.hostname, mayReach)
  const signal = AbortSignal.timeout(timeoutMs)
  const posting = request(target, { method: 'POST', headers, signal, lookup: lookUpAllowed(mayReach), agent: false })
  return new Promise((resolve, reject) => {
    posting.once('error', reject)
    posting.once('response', ({ statusCode = 0 }) => {
      resolve(statusCode)
      posting.destroy()
    })
    posting.end(body)
  })
}

/** A name is checked when it is looked up for this very connection; an address in its place is never looked up. */
function refuseAddress(hostname: string, mayReach: Connecting['mayReach']): void {
  const address = hostname.replace(/^\[|\]$/g, '')
  if (isIP(address) !== 0 && !mayReach(address)) throw forbidden()
}

function lookUpAllowed(mayReach: Connecting['mayReach']): LookupFunction {
  return (hostname, options, done) => {
    lookUp(hostname, { ...options, all: true }, (error, addresses) => {
      const refused = addresses?.some(({ address }) => !mayReach(address))
      const [first] = addresses ?? []
      if (error !== null || refused || first === undefined) done(error ?? forbidden(), '', 0)
      else if (options.all === true) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}

function forbidden(): Error {
  return Object.assign(new Error('not a public address'), { code: FORBIDDEN })
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
