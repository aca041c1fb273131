import { chmodSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createCheckCommand } from '../../lib/cli/check/check-command.ts'
import { runMain } from '../../lib/cli/command/index.ts'
import type { Judge } from '../../lib/cli/judge.ts'
import { VerdictSchema } from '../../lib/contracts/index.ts'
import type { Evidence } from '../../lib/engine/index.ts'
import { createMemoryShell } from './memory-shell.ts'
import { runCopydesk } from './run-copydesk.ts'
import { NEWS } from './sample-articles.ts'
import { makeVerdict } from './sample-verdict.ts'
import { writeFiles } from './temporary-files.ts'

const PRICES = 'date,close,currency\n2025-09-30,9.30,USD\n'
const FACTS = JSON.stringify({
  entityName: 'Corvane Robotics, Inc.',
  facts: {
    dei: {
      EntityCommonStockSharesOutstanding: { units: { shares: [{ end: '2025-10-20', val: 9, filed: '2025-11-04' }] } },
    },
  },
})

/** Runs the command over one harmless article. @returns also the evidence that the engine was given */
async function check(...parameters: readonly string[]) {
  const seen: (Evidence | undefined)[] = []
  const judge: Judge = {
    judge({ uri }, evidence) {
      seen.push(evidence)
      return makeVerdict({ uri, parts: [['report', 'A bank.']], findings: [] })
    },
  }
  const command = createCheckCommand({ loadJudge: async () => judge, maxBytes: 1000 })
  const shell = createMemoryShell('A bank.')
  const commands = [{ name: 'check', summary: '', load: async () => command }]
  const exitCode = await runMain({ commands, version: '0' }, ['check', '-', ...parameters], shell)
  return { exitCode, evidence: seen[0], judged: seen.length, stderr: shell.stderr.written }
}

describe('check --evidence', () => {
  it('hands the facts of all files to the engine, and says nothing of it', async () => {
    const directory = writeFiles({
      'facts/corvane.json': FACTS,
      'facts/deep/CRVN.csv': PRICES,
      'PLWH.csv': `${PRICES}\n`,
    })
    const run = await check('--evidence', join(directory, 'facts'), '--evidence', join(directory, 'PLWH.csv'))

    expect(run).toMatchObject({ exitCode: 0, stderr: '' })
    expect(run.evidence?.identity.documents).toBe(3)
    expect(run.evidence?.facts.map(({ entity }) => entity).toSorted()).toEqual(['corvane robotics', 'crvn', 'plwh'])
  })

  it('gives the engine none where none is asked for', async () => {
    expect(await check()).toMatchObject({ exitCode: 0, evidence: undefined, judged: 1 })
  })

  it('names a file that is refused and uses the rest', async () => {
    const directory = writeFiles({ 'CRVN.csv': PRICES, 'report.pdf': '%PDF', 'empty.json': '' })
    const { exitCode, stderr, evidence } = await check('--evidence', directory)

    expect(exitCode).toBe(0)
    expect(evidence?.facts).toHaveLength(1)
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^evidence refused: .*empty\.json: .*\(empty\)$/),
      expect.stringMatching(/^evidence refused: .*report\.pdf: .*\(unsupported-type\)$/),
    ])
  })

  it('judges without evidence and ends in 2 where all of it is refused', async () => {
    const directory = writeFiles({ 'report.pdf': '%PDF' })
    const run = await check('--evidence', directory, '--fail-on', 'never')

    expect(run).toMatchObject({ exitCode: 2, evidence: undefined, judged: 1 })
  })

  it('says what was left out of a file', async () => {
    const directory = writeFiles({
      'CRVN.csv': `${PRICES}2025-02-30,9.30,USD\n`,
      'notice.txt': 'Corvane, Inc. has news.',
    })
    const { exitCode, stderr } = await check('--evidence', directory)

    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/^evidence read in part: .*CRVN\.csv: 1 of its entries cannot be used$/m)
    expect(stderr).toMatch(/^evidence without facts: .*notice\.txt$/m)
  })

  it('ends in 2 for a path that cannot be read, with what could be', async () => {
    const directory = writeFiles({ 'CRVN.csv': PRICES })
    const run = await check('--evidence', join(directory, 'gone.csv'), '--evidence', directory)

    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('gone.csv: there is no such file') })
    expect(run.evidence?.facts).toHaveLength(1)
  })

  it('ends in 2 for an empty directory', async () => {
    const directory = writeFiles({})
    mkdirSync(join(directory, 'evidence'))

    expect(await check('--evidence', join(directory, 'evidence'))).toMatchObject({
      exitCode: 2,
      judged: 1,
      stderr: expect.stringContaining('no file; put evidence into it'),
    })
  })

  it('follows links to files, names those that lead nowhere and stays out of circles', async () => {
    const directory = writeFiles({ 'kept/CRVN.csv': PRICES, 'evidence/.hidden.csv': 'no prices' })
    const evidence = join(directory, 'evidence')
    symlinkSync(join(directory, 'kept/CRVN.csv'), join(evidence, 'CRVN.csv'))
    symlinkSync(join(directory, 'gone.csv'), join(evidence, 'gone.csv'))
    symlinkSync(evidence, join(evidence, 'circle'))
    symlinkSync(join(evidence, 'itself.csv'), join(evidence, 'itself.csv'))
    const run = await check('--evidence', evidence)

    expect(run.exitCode).toBe(2)
    expect(run.stderr).toMatch(
      /^error: .*gone\.csv: there is no such file.*\nerror: .*itself\.csv: its links lead round.*\n$/,
    )
    expect(run.evidence?.facts).toHaveLength(1)
  })

  it.skipIf(process.getuid?.() === 0)('names a file it may not read', async () => {
    const directory = writeFiles({ 'CRVN.csv': PRICES })
    chmodSync(join(directory, 'CRVN.csv'), 0)

    expect(await check('--evidence', directory)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('permission denied'),
    })
  })

  it('does not take standard input, nor a flag without a value', async () => {
    expect(await check('--evidence', '-')).toMatchObject({ exitCode: 2, judged: 0 })
    expect(await check('--evidence')).toMatchObject({ exitCode: 2, judged: 0 })
  })
})

describe('copydesk check --evidence', () => {
  it('names its evidence in the verdict and what it refuses on standard error, as a process', async () => {
    const directory = writeFiles({ 'CRVN.csv': PRICES, 'broken.json': '{"entityName": secret}' })
    const flags = ['--evidence', directory, '--fail-on', 'never', '--format', 'ndjson']
    const run = await runCopydesk(['check', '-', ...flags], { stdin: NEWS })
    const verdict = VerdictSchema.parse(JSON.parse(run.stdout))

    expect(run.exitCode).toBe(0)
    expect(verdict.engine.evidence).toEqual({ documents: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(run.stderr).toMatch(/^evidence refused: .*broken\.json: .*line 1, column 16.*\(malformed\)\n$/)
  })
})
