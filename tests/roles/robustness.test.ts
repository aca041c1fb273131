import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../model/corpus/read-corpus.ts'
import { isAdRole } from '../../model/evaluation/judged-article.ts'
import { allReport, labelKeyword } from '../../model/evaluation/judges.ts'
import { measureRobustness, renderRobustness } from '../../model/evaluation/perturb/index.ts'
import { PERTURBATIONS } from '../../model/evaluation/perturb/perturbations.ts'
import { writeFiles } from '../cli/temporary-files.ts'
import { TINY_CORPUS } from './tiny-corpus.ts'
import { tinyModel } from './tiny-model.ts'

const ROOT = join(import.meta.dirname, '../..')
const STYLE_SHIFT = join(ROOT, 'model/evaluation/style-shift.jsonl')

const tinyFiles = () =>
  writeFiles({
    'tiny.jsonl': TINY_CORPUS.map((article) => JSON.stringify(article)).join('\n'),
    'tiny.bin': tinyModel(),
  })
const lineOf = (report: string, name: string) => report.split('\n').find((line) => line.startsWith(name)) ?? ''

describe('the report on robustness', () => {
  it('tells recall and false ads before and after each perturbation, then recall by style', async () => {
    const files = tinyFiles()
    const parameters = ['--perturb', '--corpus', join(files, 'tiny.jsonl'), '--model', join(files, 'tiny.bin')]
    const command = ['--import', 'tsx', 'model/evaluate.ts', ...parameters]
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: ROOT })

    expect(lineOf(stdout, 'untouched')).toMatch(/^untouched +18 +\d+\.\d +\d of 6 +\d+\.\d +-$/)
    for (const { name, level } of PERTURBATIONS) {
      expect(lineOf(stdout, name)).toMatch(/ +\d+ +\d+\.\d +[+-]\d+\.\d \d -> \d of 6 +\d+\.\d \([+-]\d+\.\d\)/)
      expect(lineOf(stdout, name).includes('at most -3.0: ')).toBe(level === 'character')
    }
    for (const style of ['soft', 'narrative', 'technical', 'question', 'statistics']) {
      expect(lineOf(stdout, style)).toMatch(/ \d+ of 12 .* at least +75\.0: (met|missed)$/)
    }
    expect(lineOf(stdout, 'all')).toMatch(/ \d+ of 60 /)
  })

  it('finds a judge that never looks unmoved by anything', async () => {
    const { untouched, perturbed } = await measureRobustness([join(tinyFiles(), 'tiny.jsonl')], allReport)

    expect(untouched.all).toMatchObject({ sentences: 18, recall: 0, cleanArticles: 6, cleanWithFalseAd: 0 })
    expect(new Set(perturbed.map(({ recall }) => recall.all.recall))).toEqual(new Set([0]))
  })

  it('shows what a judge loses that goes by the look of one word', async () => {
    const robustness = await measureRobustness([join(tinyFiles(), 'tiny.jsonl')], labelKeyword)
    const recallAfter = (name: string) => robustness.perturbed.find((one) => one.name === name)?.recall.all.recall

    expect(robustness.untouched.all.recall).toBe(1)
    expect(recallAfter('windows line ends')).toBe(1)
    expect(recallAfter('typos')).toBeLessThan(1)
    expect(lineOf(renderRobustness(robustness), 'typos')).toMatch(/at most -3\.0: missed$/)
  })
})

describe('the style-shift set', () => {
  it('holds six ads in each of five styles and two languages, each in ordinary news', async () => {
    const articles = await readCorpus([STYLE_SHIFT])
    const cells = articles.map(({ lang, cell }) => `${lang} ${cell}`)
    const sizes = [...new Set(cells)].map((cell) => cells.filter((other) => other === cell).length)

    expect(sizes).toEqual(Array.from({ length: 10 }, () => 6))
    for (const { sentences } of articles) {
      const ads = sentences.filter(({ role }) => isAdRole(role)).length
      const news = sentences.filter(({ role }) => role === 'report').length

      expect([ads >= 2, ads <= 6, news >= 5, news <= 10]).toEqual([true, true, true, true])
    }
  })

  it('has every word in exactly one sentence', async () => {
    for (const { text, sentences } of await readCorpus([STYLE_SHIFT])) {
      const gaps = [...sentences, undefined].map((sentence, i) =>
        text.slice(sentences[i - 1]?.end ?? 0, sentence?.start ?? text.length),
      )

      expect(gaps.join('').trim()).toBe('')
      expect(sentences.every(({ start, end }) => /^\S.*\S$/.test(text.slice(start, end)))).toBe(true)
    }
  })

  it('stays out of what the model is trained on', async () => {
    const trained = new Set((await readCorpus([join(ROOT, 'model/corpus')])).map(({ text }) => text))
    const shared = (await readCorpus([STYLE_SHIFT])).filter(({ text }) => trained.has(text))

    expect(shared).toEqual([])
  })
})
