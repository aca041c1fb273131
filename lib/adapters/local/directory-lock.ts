import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CopydeskError } from '../../contracts/errors.ts'
import { systemErrorCode } from './system-error.ts'

export interface DirectoryLock {
  release(): void
}

const heldHere = new Set<string>()

/**
 * Makes the directory this process's own until released. The lock of a process that is gone is taken over.
 * Throws CopydeskError `directory-owned` or `directory-unwritable`.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const root = prepare(directory)
  const path = join(root, 'lock')
  if (!create(path, root)) {
    takeOver(path, root)
    if (!create(path, root)) throw owned(root, readOwner(path))
  }
  heldHere.add(root)
  return {
    release() {
      heldHere.delete(root)
      rmSync(path, { force: true })
    },
  }
}

interface Owner {
  readonly pid: number
  readonly born: string
}

function prepare(directory: string): string {
  try {
    mkdirSync(directory, { recursive: true })
    return realpathSync(directory)
  } catch (error) {
    throw unwritable(directory, error)
  }
}

function create(path: string, root: string): boolean {
  const owner: Owner = { pid: process.pid, born: bornAt(process.pid) }
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx' })
    return true
  } catch (error) {
    if (systemErrorCode(error) === 'EEXIST') return false
    throw unwritable(root, error)
  }
}

function takeOver(path: string, root: string): void {
  const owner = readOwner(path)
  if (owner !== undefined && isAlive(owner, root)) throw owned(root, owner)

  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return
    throw unwritable(root, error)
  }
  // Two starts may find the same stale lock; the slower one must not carry off the lock of the faster.
  const taken = readOwner(aside)
  if (taken?.pid !== owner?.pid || taken?.born !== owner?.born) {
    renameSync(aside, path)
    throw owned(root, taken)
  }
  rmSync(aside, { force: true })
}

function readOwner(path: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isOwner(owner) ? owner : undefined
  } catch {
    return undefined
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false
  return 'pid' in value && Number.isInteger(value.pid) && 'born' in value && typeof value.born === 'string'
}

function isAlive(owner: Owner, root: string): boolean {
  if (owner.pid === process.pid) return heldHere.has(root)
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if (systemErrorCode(error) === 'ESRCH') return false
  }
  return owner.born === bornAt(owner.pid)
}

/**
 * Process ids are reused; where the system tells when a process began, that settles whose lock it is. A process that
 * has ended but that nobody has waited for, as in a container without an init, counts as not born.
 */
function bornAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const hasEnded = afterName[0] === 'Z' || afterName[0] === 'X'
    return hasEnded ? 'ended' : `${boot}:${afterName[19] ?? ''}`
  } catch {
    return ''
  }
}

function owned(root: string, owner: Owner | undefined): CopydeskError {
  const by = owner === undefined ? 'another process' : `process ${owner.pid}`
  return new CopydeskError('directory-owned', `${root} is in use by ${by}`, {
    hint: 'Stop that process, or start with another directory.',
  })
}

function unwritable(directory: string, cause: unknown): CopydeskError {
  return new CopydeskError(
    'directory-unwritable',
    `cannot write to ${directory} (${systemErrorCode(cause) ?? 'unknown'})`,
    {
      hint: 'Choose a directory this user may write to.',
      cause,
    },
  )
}
