import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const requirements = resolve(import.meta.dirname, '../requirements.txt')
const cache = resolve(import.meta.dirname, '../../../node_modules/.cache/copydesk-moto')

/** Where moto's log of the last run lies. */
export const motoLog = join(cache, 'moto.log')

/**
 * Makes a Python environment with exactly what `requirements.txt` names, or takes the one that is there.
 * @returns the folder of its programs
 * @throws Error that says what to install, if the machine has no Python that can make environments
 */
export async function openPythonEnvironment(): Promise<string> {
  const digest = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12)
  const place = join(cache, digest)
  if (!existsSync(place)) await create(place)
  return join(place, 'bin')
}

/**
 * Makes it beside its place first, so that one half made is never taken for a whole one. Once moved, `python` works and the
 * scripts beside it do not: they know where they were made.
 */
async function create(place: string): Promise<void> {
  const draft = `${place}.draft`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
  await python('python3', ['-m', 'venv', draft])
  const pip = [
    '-m',
    'pip',
    '--disable-pip-version-check',
    'install',
    '--quiet',
    '--no-deps',
    '--requirement',
    requirements,
  ]
  await python(join(draft, 'bin/python'), pip)
  renameSync(draft, place)
}

async function python(program: string, parameters: readonly string[]): Promise<void> {
  try {
    await run(program, parameters, { timeout: 300_000 })
  } catch (cause) {
    throw new Error(`Could not run ${program} ${parameters.slice(0, 3).join(' ')}. ${hint}`, { cause })
  }
}

const hint =
  'The tests against moto need Python 3.11 or later with venv (on Debian: apt-get install python3-venv) and PyPI.'
