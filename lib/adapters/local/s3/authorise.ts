import { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'

const MAX_EXPIRES_SECONDS = 604_800

/**
 * Signatures are not checked and any credentials work; but a request must bring some, as on AWS. That also keeps a web
 * page open in the same browser from posting here, for it cannot send an Authorization header across origins.
 * A presigned URL is good until it expires, by the stack's clock. Throws S3Error.
 */
export function authorise(request: S3Request, now: number): void {
  if (request.query.has('X-Amz-Algorithm')) return checkPresigned(request, now)
  if (!request.headers['authorization']?.startsWith('AWS4-')) throw new S3Error('AccessDenied')
}

function checkPresigned({ method, query }: S3Request, now: number): void {
  if (method === 'POST') throw new S3Error('AccessDenied', 'The local stack takes no presigned POST.')
  const signedAt = parseAmzDate(query.get('X-Amz-Date') ?? '')
  const seconds = Number(query.get('X-Amz-Expires') ?? Number.NaN)
  const isLifetime = Number.isInteger(seconds) && seconds >= 1 && seconds <= MAX_EXPIRES_SECONDS
  const isComplete = ['X-Amz-Credential', 'X-Amz-SignedHeaders', 'X-Amz-Signature'].every((name) => query.has(name))
  if (signedAt === undefined || !isLifetime || !isComplete) throw new S3Error('AuthorizationQueryParametersError')
  if (now >= signedAt + seconds * 1000) throw new S3Error('AccessDenied', 'Request has expired')
}

function parseAmzDate(text: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second] = match
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at) ? undefined : at
}
