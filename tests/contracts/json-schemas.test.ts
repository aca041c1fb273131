import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../lib/contracts/index.ts'

const FOLDER = new URL('../../docs/schemas/', import.meta.url)

describe('the published JSON Schemas', () => {
  it('are in step with the contracts (npm run schemas writes them)', () => {
    const published = Object.fromEntries(
      readdirSync(FOLDER).map((file) => [
        file.replace('.json', ''),
        JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')),
      ]),
    )

    expect(published).toEqual(jsonSchemas())
  })
})
