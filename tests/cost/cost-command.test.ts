import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'

const root = resolve(import.meta.dirname, '../..')

const BillSchema = z.object({
  lines: z.array(z.object({ name: z.string(), units: z.number(), unitPrice: z.number(), usd: z.number() })).nonempty(),
  totalUsd: z.number().positive(),
})

describe('npm run cost', () => {
  it('writes the bill as one line of JSON, and nothing else', async () => {
    const { exitCode, stdout, stderr } = await runCost('--articles', '1000000', '--bytes', '6000', '--format', 'json')

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    const { lines, totalUsd } = BillSchema.parse(JSON.parse(stdout))
    expect(lines.reduce((sum, { usd }) => sum + usd, 0)).toBeCloseTo(totalUsd, 4)
    expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length)
  })

  it('prints a table with the total at its end, and says how old the prices are', async () => {
    const { exitCode, stdout } = await runCost('--articles', '1000')

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^A month of 1,000 articles of 6,000 bytes/)
    expect(stdout).toMatch(/^total +\d+\.\d\d$/m)
    expect(stdout).toMatch(/List prices of us-east-1 as known on \d{4}-\d\d-\d\d: check them/)
  })

  it('refuses what it cannot read with exit code 2, and says how it is used', async () => {
    const { exitCode, stdout, stderr } = await runCost('--articles', 'many')

    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain('--articles takes a whole number above zero, not "many"')
    expect(stderr).toContain('Usage: npm run -s cost -- [options]')
  })
})

interface Run {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command as a person does. */
function runCost(...parameters: readonly string[]): Promise<Run> {
  return new Promise((done) => {
    execFile('npm', ['run', '-s', 'cost', '--', ...parameters], { cwd: root }, (error, stdout, stderr) => {
      done({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}
