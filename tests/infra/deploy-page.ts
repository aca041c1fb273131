import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

/** The page about deploying. */
export const PAGE = readFileSync(join(ROOT, 'docs/deploy.md'), 'utf8')

/** What it has a shell do, block by block; lines that go on are one. */
export const BLOCKS = [...PAGE.matchAll(/```sh\n(.*?)```/gs)].map(([, block = '']) => block.replaceAll(/\\\n\s*/g, ''))

/** These, and what it writes as code within a line. */
export const CODE = [...BLOCKS, ...Array.from(PAGE.matchAll(/`([^`\n]+)`/g), ([, inline = '']) => inline)]
