import { isCopydeskError } from '../../lib/contracts/errors.ts'

/** @returns what a log may say of an error. The words of a foreign one may hold anything: only its name goes on. */
export function nameFailure(error: unknown): { readonly code: string; readonly message?: string } {
  if (isCopydeskError(error)) return { code: error.code, message: error.message }
  return { code: error instanceof Error ? error.name : typeof error }
}
