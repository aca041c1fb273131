import { describe, expect, it } from 'vitest'
import { newSmokeId, SAMPLE, smokeArticle } from '../../lib/cli/smoke/sample.ts'
import { namedEntities } from '../../lib/engine/index.ts'

describe('the sample of a smoke test', () => {
  it('names nobody, so that no record but its own tells of it', () => {
    expect(namedEntities(SAMPLE)).toEqual([])
  })

  it('lies in a folder of its own, under a name that tells when', () => {
    const id = newSmokeId(new Date('2026-11-22T10:15:02.345Z'), '3f9a2c11-0000-4000-8000-000000000000')

    expect(id).toBe('20261122-101502-3f9a2c')
    expect(smokeArticle(id)).toBe('articles/smoke/20261122-101502-3f9a2c.txt')
    expect(smokeArticle('articles/smoke/20261122-101502-3f9a2c.txt')).toBe(smokeArticle(id))
  })
})
