import { describe, expect, it } from 'vitest'
import { composeArticles } from '../../cost/measure/articles.ts'
import { loadEngine, sha256 } from '../../lib/adapters/node/index.ts'
import { moderate, readSource } from '../../lib/engine/index.ts'

describe('the articles that are measured', () => {
  it.each([500, 6000, 24_000])('have the length asked for, save for half a letter: %i bytes', (bytes) => {
    for (const text of composeArticles('selling', 12, bytes)) {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes)
      expect(Buffer.byteLength(text)).toBeGreaterThan(bytes - 4)
    }
  })

  it('are all different, so that each has a snapshot of its own', () => {
    const texts = composeArticles('reporting', 40, 3000)

    expect(new Set(texts).size).toBe(40)
  })

  it('sell or report as they should', () => {
    const engine = loadEngine()
    const findingsIn = (text: string): number => {
      const bytes = Buffer.from(text)
      const source = readSource({ uri: 's3://intake/a.txt', mediaType: 'text/plain', bytes }, sha256)
      return source.kind === 'text' ? moderate(source, engine).findings.length : Number.NaN
    }

    expect(Math.min(...composeArticles('selling', 8, 6000).map(findingsIn))).toBeGreaterThanOrEqual(5)
    expect(Math.max(...composeArticles('reporting', 8, 6000).map(findingsIn))).toBeLessThanOrEqual(4)
  })
})
