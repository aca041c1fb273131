import { readFileSync, statSync } from 'node:fs'
import { CopydeskError } from '../../contracts/errors.ts'

/** @returns true for the name of a file that is there; anything else is taken for the name of an article. */
export function isLedgerFile(subject: string): boolean {
  return subject.endsWith('.json') && statSync(subject, { throwIfNoEntry: false })?.isFile() === true
}

/** @throws CopydeskError `input-unreadable` */
export function readLedgerFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    const isText = cause instanceof SyntaxError
    throw new CopydeskError('input-unreadable', `cannot read ${path}${isText ? ': it is not JSON' : ''}`, {
      hint: 'give a file that copydesk ledger export wrote as JSON',
      cause,
    })
  }
}
