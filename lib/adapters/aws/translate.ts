import { CopydeskError } from '../../contracts/errors.ts'

/**
 * The one place where errors of AWS become ours. Messages of the vendor stay behind in `cause`.
 * @param operation what was tried, in words fit for a log
 * @throws CopydeskError `store-unavailable`
 */
export async function translate<Result>(operation: string, request: Promise<Result>): Promise<Result> {
  try {
    return await request
  } catch (error) {
    throw new CopydeskError('store-unavailable', `${operation} failed: ${nameOf(error)}`, { cause: error })
  }
}

/** @returns the name of a vendor's error, such as `NoSuchKey` or `ThrottlingException`. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

/** @returns true if the same request may succeed later: the service was busy or broken, or could not be reached. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const isOfService = '$fault' in error && error.$fault === 'server'
  const isOfNetwork = 'code' in error || error.name === 'TimeoutError'
  return isOfService || isOfNetwork || BUSY.has(error.name)
}

const BUSY: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
])
