import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LabelledArticle } from '../../model/corpus/read-corpus.ts'
import { TINY_CORPUS } from './tiny-corpus.ts'

const ROOT = join(import.meta.dirname, '../..')
const jsonl = (articles: readonly LabelledArticle[]) => articles.map((article) => JSON.stringify(article)).join('\n')

const run = async (...parameters: string[]) => {
  const command = ['--import', 'tsx', 'model/train.ts', ...parameters]
  const ended = promisify(execFile)(process.execPath, command, { cwd: ROOT })
  return ended.then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
}

const WRONG = TINY_CORPUS.map((article) => ({
  ...article,
  sentences: article.sentences.map((sentence) => ({
    ...sentence,
    role: sentence.role === 'promo' ? ('report' as const) : ('promo' as const),
  })),
}))
/** Decisions from review: one sentence each, of articles nobody labelled whole. */
const DECISIONS = TINY_CORPUS.map((article) => ({
  ...article,
  id: `${article.id}-decided`,
  text: `${article.text}\n`,
  sentences: article.sentences.slice(1, 2),
}))

describe('training', { timeout: 120_000 }, () => {
  const directory = mkdtempSync(join(tmpdir(), 'copydesk-train-'))
  const at = (name: string) => join(directory, name)
  beforeAll(() => {
    writeFileSync(at('own.jsonl'), jsonl(TINY_CORPUS.slice(0, 8)))
    writeFileSync(at('wrong.jsonl'), jsonl(WRONG.slice(0, 8)))
    writeFileSync(at('decisions.jsonl'), jsonl(DECISIONS.slice(0, 8)))
    writeFileSync(at('check.jsonl'), jsonl(TINY_CORPUS.slice(8)))
  })
  afterAll(() => rmSync(directory, { recursive: true }))
  const check = ['--check', at('check.jsonl')]

  it('learns from labelled articles and from decisions, and leaves a record and golden vectors beside the weights', async () => {
    const corpora = ['--corpus', at('own.jsonl'), '--corpus', at('decisions.jsonl')]
    const { code, stdout } = await run(...corpora, ...check, '--out', at('weights.bin'))

    expect(code).toBe(0)
    expect(stdout).toMatch(/ad sentence F1 +- +\d+\.\d/)
    expect(JSON.parse(readFileSync(at('card.json'), 'utf8'))).toMatchObject({ articles: 16 })
    expect(existsSync(at('golden.json'))).toBe(true)
  })

  it('refuses to replace weights by worse ones, and says how they compare', async () => {
    const before = readFileSync(at('weights.bin'))
    const { code, stdout, stderr } = await run('--corpus', at('wrong.jsonl'), ...check, '--out', at('weights.bin'))

    expect(code).not.toBe(0)
    expect(stdout).toMatch(/role macro-F1 +\d+\.\d +\d+\.\d/)
    expect(stderr).toContain('stays as it is')
    expect(readFileSync(at('weights.bin')).equals(before)).toBe(true)
  })

  it('never learns from what it checks on', async () => {
    writeFileSync(at('both.jsonl'), jsonl(TINY_CORPUS))
    await run('--corpus', at('both.jsonl'), ...check, '--out', at('other.bin'))

    expect(JSON.parse(readFileSync(at('card.json'), 'utf8'))).toMatchObject({ articles: 8 })
  })

  it('names the line of a corpus that is not a labelled article', async () => {
    writeFileSync(at('broken.jsonl'), `${jsonl(TINY_CORPUS.slice(0, 1))}\n{"id":"x"}`)
    const { code, stderr } = await run('--corpus', at('broken.jsonl'), ...check, '--out', at('never.bin'))

    expect(code).not.toBe(0)
    expect(stderr).toContain('broken.jsonl:2 is not a labelled article')
    expect(existsSync(at('never.bin'))).toBe(false)
  })
})
