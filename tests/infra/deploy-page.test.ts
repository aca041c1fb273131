import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { COMMANDS } from '../../lib/cli/commands.ts'
import { CONTEXT_KEYS, readConfiguration } from '../../lib/infra/configuration.ts'
import { CopydeskStack } from '../../lib/infra/copydesk-stack.ts'
import { BLOCKS, CODE, PAGE, ROOT } from './deploy-page.ts'
import { quick, site, unchecked } from './template.ts'

/** @returns what each match of a pattern names, once */
function named(pattern: RegExp, texts: readonly string[] = CODE): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)))].toSorted()
}

const rows = (heading: string) =>
  [...(PAGE.split(`| ${heading} |`)[1]?.split('\n\n')[0] ?? '').matchAll(/^\| `(.+?)` \| (.+) \|$/gm)].map(
    ([, name = '', rest = '']) => [name].concat(rest.split(' | ')),
  )

describe('the page about deploying', () => {
  it('names every output of the stack, and no other', () => {
    const context = { ...unchecked.context, webhook: 'https://cms.example.com/hook' }
    const stack = new CopydeskStack(new App({ ...unchecked, context }), 'Copydesk', { site })
    const outputs = Object.keys(Template.fromStack(stack).findOutputs('*')).toSorted()

    expect(rows('output').map(([name]) => name)).toEqual(expect.arrayContaining(outputs))
    expect(rows('output')).toHaveLength(outputs.length)
    expect(outputs).toEqual(expect.arrayContaining(named(/\$\(output (\w+)\)/g)))
  })

  it('has every key of the configuration with its meaning and its default, and no other', () => {
    const defaults = new Map(Object.entries(readConfiguration(new App(quick).node)))
    const written = rows('key').map(([key = '', standard = '', meaning = '']) => [
      key.replace(/^-c (\w+)=…$/, '$1'),
      standard.replaceAll('`', ''),
      meaning,
    ])

    expect(written).toEqual(
      Object.entries(CONTEXT_KEYS).map(([key, meaning]) => [key, `${defaults.get(key) ?? '–'}`, meaning]),
    )
    expect(Object.keys(CONTEXT_KEYS)).toEqual(expect.arrayContaining(named(/-c (\w+)=/g)))
  })

  it('names commands of the project that there are, with flags that they have', async () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
    const known = COMMANDS.map(({ name }) => name)

    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named(/npm run (?:-s )?([\w:]+)/g)))
    expect(known).toEqual(expect.arrayContaining(named(/copydesk(?: --)? (\w+)/g)))
    for (const [name, lines] of calls(/(?:copydesk(?: --)? |npm run (?:-s )?(?=smoke))(\w+)([^\n;&|]*)/g)) {
      const command = await COMMANDS.find((entry) => entry.name === name)?.load()
      expect(Object.keys(command?.flags ?? {})).toEqual(expect.arrayContaining(named(/ --([a-z][\w-]*)/g, lines)))
    }
  })

  it('names commands and flags that the CDK has', () => {
    const { globalOptions, commands } = CdkCommandsSchema.parse(
      JSON.parse(readFileSync(join(ROOT, 'node_modules/aws-cdk/lib/cli/cli-type-registry.json'), 'utf8')),
    )
    const cdk = calls(/npx cdk ([a-z-]+)([^\n`;&|]*)/g)

    expect(cdk.size).toBeGreaterThan(5)
    for (const [name, lines] of cdk) {
      const options = [...Object.keys(globalOptions), ...Object.keys(commands[name]?.options ?? {})]
      expect(Object.keys(commands)).toContain(name)
      expect(options).toEqual(expect.arrayContaining(named(/ --([a-z][\w-]*)/g, lines)))
    }
  })

  it('says of each block whether it needs an account', () => {
    const asks = /\baws |npx cdk (?!synth)|--stage (?!local)|copydesk -- |git checkout/

    for (const block of BLOCKS) expect(block.startsWith('# account\n')).toBe(asks.test(block))
  })

  it('leads to pages and sections that there are', () => {
    for (const [, path = '', section] of PAGE.matchAll(/\]\(([\w./-]*)(?:#([\w-]+))?\)/g)) {
      const target = join(ROOT, 'docs', path === '' ? 'deploy.md' : path)
      expect(target).toSatisfy(existsSync)
      if (section !== undefined) expect(sectionsOf(target)).toContain(section)
    }
  })

  it.each(BLOCKS)('has blocks that a shell can read: %#', (block) => {
    expect(() => execFileSync('bash', ['-n'], { input: block, stdio: ['pipe', 'ignore', 'pipe'] })).not.toThrow()
  })
})

const CdkCommandsSchema = z.object({
  globalOptions: z.record(z.string(), z.unknown()),
  commands: z.record(z.string(), z.object({ options: z.record(z.string(), z.unknown()).default({}) })),
})

/** @returns what each command that the pattern finds is called with */
function calls(pattern: RegExp): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const text of CODE)
    for (const [, name = '', rest = ''] of text.matchAll(pattern))
      found.set(name, [...(found.get(name) ?? []), rest.replace(/^ -- /, ' ')])
  return found
}

function sectionsOf(path: string): string[] {
  const headings = readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)
  return [...headings].map(([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-'))
}
