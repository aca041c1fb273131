import { mkdirSync, writeFileSync } from 'node:fs'
import { jsonSchemas, openApi } from '../lib/contracts/index.ts'

const folder = new URL('../docs/schemas/', import.meta.url)

mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(schema, null, 2)}\n`)
}
writeFileSync(new URL('../docs/openapi.json', import.meta.url), `${JSON.stringify(openApi(), null, 2)}\n`)
