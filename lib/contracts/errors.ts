/** Every way Copydesk can fail on purpose: whose fault it is, and the exit code a command ends with. */
const CODES = {
  usage: { source: 'user', exitCode: 2 },
  'input-unreadable': { source: 'user', exitCode: 2 },
  'input-none': { source: 'user', exitCode: 2 },
  'evidence-invalid': { source: 'user', exitCode: 2 },
  'evidence-missing': { source: 'user', exitCode: 2 },
  'pack-invalid': { source: 'user', exitCode: 2 },
  'pack-empty': { source: 'user', exitCode: 2 },
  'model-invalid': { source: 'system', exitCode: 2 },
  'config-invalid': { source: 'user', exitCode: 2 },
  'event-malformed': { source: 'user', exitCode: 2 },
  'article-missing': { source: 'user', exitCode: 2 },
  'stack-unreachable': { source: 'user', exitCode: 2 },
  'options-invalid': { source: 'user', exitCode: 2 },
  'port-taken': { source: 'user', exitCode: 2 },
  'directory-owned': { source: 'user', exitCode: 2 },
  'directory-unwritable': { source: 'user', exitCode: 2 },
  'directory-outdated': { source: 'user', exitCode: 2 },
  'journal-corrupt': { source: 'system', exitCode: 2 },
  'review-refused': { source: 'user', exitCode: 1 },
  'desk-unreachable': { source: 'user', exitCode: 2 },
  'answer-invalid': { source: 'system', exitCode: 2 },
  'ledger-broken': { source: 'system', exitCode: 1 },
  'commit-too-large': { source: 'system', exitCode: 2 },
  'store-unavailable': { source: 'system', exitCode: 2 },
  'webhook-unavailable': { source: 'system', exitCode: 2 },
  'webhook-refused': { source: 'user', exitCode: 2 },
  'issuer-unavailable': { source: 'system', exitCode: 2 },
  'store-corrupt': { source: 'system', exitCode: 2 },
} as const

export type ErrorCode = keyof typeof CODES

export interface ErrorDetails {
  /** What the reader can do about it, in one sentence. */
  readonly hint?: string
  readonly cause?: unknown
}

/**
 * The one error family. `message` says what and where, `hint` what to do.
 * Neither ever carries article text: messages end up in logs.
 */
export class CopydeskError extends Error {
  override readonly name = 'CopydeskError'
  readonly code: ErrorCode
  readonly source: 'user' | 'system'
  readonly exitCode: number
  readonly hint: string | undefined

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause })
    this.code = code
    this.source = CODES[code].source
    this.exitCode = CODES[code].exitCode
    this.hint = details.hint
  }
}

/** @returns true for a member of the family, also across bundles, where `instanceof` fails. */
export function isCopydeskError(error: unknown): error is CopydeskError {
  return error instanceof Error && error.name === 'CopydeskError' && 'code' in error
}
