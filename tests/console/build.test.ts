import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildConsole, CONSOLE_HEADERS, type ConsoleFile, consoleHeaders } from '../../lib/adapters/node/index.ts'

let files: ReadonlyMap<string, ConsoleFile>
beforeAll(async () => {
  files = await buildConsole()
})

const named = (pattern: RegExp) => [...files].find(([path]) => pattern.test(path)) ?? expect.fail(`no file ${pattern}`)
const text = ({ bytes }: ConsoleFile) => new TextDecoder().decode(bytes)

describe('the built console', () => {
  it('is small: at most 45 KB of script and 10 KB of style, gzipped', () => {
    expect(gzipSync(named(/\.js$/)[1].bytes).length).toBeLessThanOrEqual(45 * 1024)
    expect(gzipSync(named(/\.css$/)[1].bytes).length).toBeLessThanOrEqual(10 * 1024)
  })

  it('leaves the schema library out', () => {
    expect(text(named(/\.js$/)[1])).not.toMatch(/ZodError|~standard|strictObject/)
  })

  it('has a page that loads exactly the built assets, and nothing inline', () => {
    const page = text(named(/^index\.html$/)[1])

    expect(page).toContain(`src="/${named(/\.js$/)[0]}"`)
    expect(page).toContain(`href="/${named(/\.css$/)[0]}"`)
    expect(page).not.toMatch(/<style|style=|<script[^>]*>[^<]/)
  })

  it('is the same for the same sources, and may be kept for ever by name', async () => {
    const again = await buildConsole()

    expect([...again.keys()]).toEqual([...files.keys()])
    expect(named(/\.js$/)[1].cacheControl).toContain('immutable')
    expect(named(/^index\.html$/)[1].cacheControl).toBe('no-cache')
  })
})

describe('its headers', () => {
  it('allow scripts and styles of its own origin only', () => {
    const policy = CONSOLE_HEADERS['content-security-policy']

    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    expect(policy).not.toContain('unsafe')
  })

  it('let it speak to the origins it is given', () => {
    const policy = consoleHeaders(['https://api.example.com'])['content-security-policy']

    expect(policy).toContain("connect-src 'self' https://api.example.com;")
  })
})
