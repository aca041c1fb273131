import { describe, expect, it } from 'vitest'
import { loadEngine, sha256 } from '../../lib/adapters/node/index.ts'
import { severityRank } from '../../lib/contracts/words.ts'
import { moderate, readSource } from '../../lib/engine/index.ts'
import articles from './articles.json' with { type: 'json' }

const engine = loadEngine()

function graveFindings(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text)
  const source = readSource({ uri: 'clean.txt', mediaType: 'text/plain', bytes }, sha256)
  if (source.kind !== 'text') throw new Error('the text cannot be read')
  return moderate(source, engine)
    .findings.filter(({ severity }) => severityRank(severity) >= severityRank('high'))
    .map(({ rule, severity, quote }) => `${rule} ${severity}: ${quote}`)
}

describe('clean news, scam warnings and reports of regulators', () => {
  it('are at least sixty, in both languages', () => {
    expect(articles.length).toBeGreaterThanOrEqual(60)
    expect(articles.filter(({ language }) => language === 'de').length).toBeGreaterThanOrEqual(25)
  })

  it.each(articles.map(({ id, text }) => [id, text] as const))('%s has no high or critical finding', (_id, text) => {
    expect(graveFindings(text)).toEqual([])
  })
})
