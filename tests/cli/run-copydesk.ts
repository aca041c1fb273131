import { spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

const COPYDESK = join(ROOT, 'bin/copydesk.mjs')

export interface Run {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command as a user would, in a process of its own. */
export function runCopydesk(
  parameters: readonly string[],
  { stdin = '', environment = {} }: { stdin?: string | Uint8Array; environment?: Record<string, string> } = {},
): Promise<Run> {
  return run(process.execPath, [COPYDESK, ...parameters], stdin, environment)
}

/** Runs a line of shell in which "$@" is the command with its parameters. */
export function runPipe(script: string, parameters: readonly string[]): Promise<Run> {
  return run('bash', ['-c', script, 'bash', process.execPath, COPYDESK, ...parameters], '', {})
}

function run(
  file: string,
  parameters: readonly string[],
  stdin: string | Uint8Array,
  environment: Readonly<Record<string, string>>,
): Promise<Run> {
  const child = spawn(file, parameters, { cwd: ROOT, env: { ...process.env, ...PLAIN, ...environment } })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
    })
  })
}

/** What the tests themselves run under must not colour what they test. */
const PLAIN = { NO_COLOR: '', FORCE_COLOR: '', COPYDESK_DEBUG: '' }
