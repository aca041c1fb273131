import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { AnnouncementSchema } from '../../lib/contracts/index.ts'

it('the announcements shown in the documentation keep the contract', () => {
  const page = readFileSync(new URL('../../docs/events.md', import.meta.url), 'utf8')
  const examples = [...page.matchAll(/^```json\n(.*?)^```/gms)].map(([, json = '']): unknown => JSON.parse(json))

  expect(examples).toHaveLength(2)
  for (const example of examples) expect(AnnouncementSchema.parse(example)).toEqual(example)
})
