import { describe, expect, it } from 'vitest'
import { FERRIES, judge, type Open, read } from '../desk-store.ts'
import { recordOf } from '../records.ts'

export function describeKeeping(open: Open): void {
  describe('what is kept', () => {
    it('of earlier revisions can be read like the current one', async () => {
      const store = await open()
      await judge(store, FERRIES, { severities: ['high', 'low'], text: 'The first text.' })
      const first = await read(store, FERRIES)
      await judge(store, FERRIES, { sequencer: '02', severities: [], text: 'The second text.' })
      const { verdict } = recordOf(FERRIES, { severities: ['high', 'low'], text: 'The first text.' })

      const old = await store.archive.find(FERRIES, first.revision, first.hashes.text)

      expect(JSON.stringify(old)).toBe(JSON.stringify(verdict))
      expect(await store.reviews.findingsOf(FERRIES, first.revision)).toEqual(verdict.findings)
      expect(await store.reviews.findingsOf(FERRIES, (await read(store, FERRIES)).revision)).toEqual([])
      expect(await store.archive.find(FERRIES, 'unknown', first.hashes.text)).toBeUndefined()
      expect(await store.archive.find('articles/nobody.txt', first.revision, first.hashes.text)).toBeUndefined()
    })

    it('of an abstention has no text', async () => {
      const store = await open()
      await judge(store, FERRIES, { disposition: 'abstain', severities: [], text: '' })
      const { revision, hashes } = await read(store, FERRIES)

      expect(await store.archive.find(FERRIES, revision, hashes.text)).toMatchObject({ disposition: 'abstain' })
    })

    it('of findings stays whole when there are many', async () => {
      const store = await open()
      const severities = Array.from({ length: 1500 }, () => 'low' as const)
      await judge(store, FERRIES, { severities })
      const { revision } = await read(store, FERRIES)

      const { findings } = recordOf(FERRIES, { severities }).verdict
      expect(await store.reviews.findingsOf(FERRIES, revision)).toEqual(findings)
    })

    it('as a draft is its writer’s alone, and outlives verdicts and leases', async () => {
      const store = await open()
      await judge(store, FERRIES)
      await store.reviews.keepDraft(FERRIES, 'anna', 'I think')
      await store.reviews.keepDraft(FERRIES, 'anna', 'I think so')
      await judge(store, FERRIES, { sequencer: '02' })

      expect(await store.reviews.findDraft(FERRIES, 'anna')).toBe('I think so')
      expect(await store.reviews.findDraft(FERRIES, 'boris')).toBe('')
      await store.reviews.keepDraft(FERRIES, 'anna', '')
      expect(await store.reviews.findDraft(FERRIES, 'anna')).toBe('')
    })
  })
}
