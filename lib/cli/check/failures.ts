import { CopydeskError } from '../../contracts/errors.ts'
import { oneLine } from '../terminal/index.ts'

/** A path that cannot be read: what, where, what to do. */
export function unreadable(path: string, cause: unknown): CopydeskError {
  const code = systemCode(cause)
  const { reason, hint } = REASONS[code] ?? { reason: `the system says ${code}`, hint: OTHERWISE }
  return new CopydeskError('input-unreadable', `cannot read ${path}: ${reason}`, { hint, cause })
}

/** A file beyond the limit, which is not read at all. */
export function tooLarge(path: string, maxBytes: number): CopydeskError {
  const limit = `${Math.round((maxBytes / 1024 / 1024) * 10) / 10} MiB`
  return new CopydeskError('input-unreadable', `cannot read ${path}: it is larger than ${limit}`, {
    hint: 'split it, or leave out what does not belong to it',
  })
}

/** One line for standard error: what, where, what to do. */
export function describeFailure({ message, hint, code }: CopydeskError): string {
  return `error: ${oneLine(message)}${hint === undefined ? '' : `; ${oneLine(hint)}`} (${code})\n`
}

/** A directory or a pattern in which there is nothing to check. */
export function nothingIn(path: string, what: string, hint: string): CopydeskError {
  return new CopydeskError('input-none', `nothing to check in ${path}: ${what}`, { hint })
}

const OTHERWISE = 'check that it is a readable file'

const REASONS: Readonly<Record<string, { readonly reason: string; readonly hint: string }>> = {
  ENOENT: { reason: 'there is no such file', hint: 'check the spelling of the path' },
  EACCES: { reason: 'permission denied', hint: 'make it readable for this user' },
  EPERM: { reason: 'permission denied', hint: 'make it readable for this user' },
  ENOTDIR: { reason: 'a part of the path is a file, not a directory', hint: 'check the spelling of the path' },
  EISDIR: { reason: 'it is a directory', hint: 'name the files in it' },
  ELOOP: { reason: 'its links lead round in a circle', hint: 'name the file itself' },
  EMFILE: { reason: 'too many files are open', hint: 'raise the limit of open files (ulimit -n)' },
  ENAMETOOLONG: { reason: 'the path is too long', hint: 'check the spelling of the path' },
  ERR_INVALID_ARG_VALUE: { reason: 'a path cannot hold a null byte', hint: 'check the spelling of the path' },
}

function systemCode(cause: unknown): string {
  if (!(cause instanceof Error) || !('code' in cause)) return 'an unknown error'
  return typeof cause.code === 'string' ? cause.code : 'an unknown error'
}
