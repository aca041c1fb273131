import { writeFileSync } from 'node:fs'
import { readStack, writePage } from './infrastructure/index.ts'

writeFileSync(new URL('../docs/infrastructure.md', import.meta.url), writePage(readStack()))
