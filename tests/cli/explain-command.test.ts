import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readNamedFile } from '../../lib/cli/check/index.ts'
import { runMain } from '../../lib/cli/command/index.ts'
import { createJudge } from '../../lib/cli/compose.ts'
import { createExplainCommand } from '../../lib/cli/explain/index.ts'
import type { Pack } from '../../lib/contracts/pack.ts'
import { financePromoInFull as financePromo } from '../../lib/packs/index.ts'
import { createMemoryShell } from './memory-shell.ts'
import { writeFiles } from './temporary-files.ts'

const PITCH = [
  'Pellworth Tin reported sales of 40 million dollars for the third quarter, the company said on Monday.',
  'Its managing director said the smelter would reopen in May.',
  '',
  'Advertisement',
  'Act now, before it is too late: our free report names the one tin share to buy today.',
  'Click here to get the report while it lasts.',
].join('\n')

async function explain(parameters: readonly string[], pack: Pack = financePromo) {
  const shell = createMemoryShell()
  const command = createExplainCommand({
    choosePack: async () => pack,
    loadJudge: createJudge,
    readArticle: (path) => readNamedFile(path, 100_000),
  })
  const commands = [{ name: 'explain', summary: '', load: async () => command }]
  const exitCode = await runMain({ commands, version: '0' }, ['explain', ...parameters], shell)
  return { exitCode, stdout: shell.stdout.written, stderr: shell.stderr.written }
}

async function findingsOf(path: string) {
  const judge = await createJudge({ file: undefined, market: undefined })
  return judge.judge(await readNamedFile(path, 100_000)).findings
}

describe('explain', () => {
  it('tells everything about a rule: why, what clears it, whom the law addresses, how it was measured', async () => {
    const pack = { ...financePromo, measured: { 'urgency-pressure': { right: 9, said: 12 } } }
    const { exitCode, stdout } = await explain(['urgency-pressure'], pack)

    expect(exitCode).toBe(0)
    expect(stdout).toContain('right 9 of 12 times on labelled articles (75 %)')
    expect(stdout).toContain('(unverified)')
    expect(stdout).toMatch(/^clears {5}/m)
    expect(stdout).toMatch(/de flagged/)
  })

  it('argues a finding in full: the guards that were asked, and an edit that was tried', async () => {
    const path = join(writeFiles({ 'tin.txt': PITCH }), 'tin.txt')
    const finding = (await findingsOf(path)).find(({ rule }) => rule === 'urgency-pressure')
    const { exitCode, stdout } = await explain([finding?.id.slice(0, 8) ?? '', path])

    expect(exitCode).toBe(0)
    expect(stdout).toContain('urgency-pressure')
    expect(stdout).toMatch(/asked .*none found words to clear it by/s)
    expect(stdout).toMatch(/edit {4}/)
  })

  it.each([
    [['urgency-presure'], 'did you mean "urgency-pressure"?'],
    [['3f9ab2c1'], 'name the article it is in as well'],
  ])('refuses %j and says what to do', async (parameters, hint) => {
    expect(await explain(parameters)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(hint) })
  })

  it('refuses a finding the article does not have, and names those it has', async () => {
    const path = join(writeFiles({ 'tin.txt': PITCH }), 'tin.txt')
    const [finding] = await findingsOf(path)
    const { exitCode, stderr } = await explain(['0000', path])

    expect(exitCode).toBe(2)
    expect(stderr).toContain(finding?.id)
  })

  it('refuses a file that cannot be read', async () => {
    expect(await explain(['abcd', '/nowhere/tin.txt'])).toMatchObject({ exitCode: 2 })
  })
})
