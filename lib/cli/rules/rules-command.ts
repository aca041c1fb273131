import { CopydeskError } from '../../contracts/errors.ts'
import type { Pack } from '../../contracts/pack.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import { toLines } from '../json.ts'
import { PACK_FLAGS, type PackChoice, readPackChoice, suggest } from '../packs/index.ts'
import { padRight } from '../terminal/index.ts'
import { lintPack } from './lint-pack.ts'

export interface RulesDependencies {
  readonly choosePack: (choice: PackChoice) => Promise<Pack>
  /** @returns a line for each example that does not show what it should. */
  readonly testExamples: (pack: Pack) => Promise<readonly string[]>
}

/** `copydesk rules`: what a pack holds, whether its examples hold, whether it is written as it should be. */
export function createRulesCommand(dependencies: RulesDependencies): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(dependencies, invocation, shell) }
}

const ACTIONS = ['list', 'test', 'lint'] as const

const DECLARATION = {
  name: 'rules',
  summary: 'Lists the rules of a pack, runs their examples, or looks for mistakes in it',
  operands: { name: 'list|test|lint', least: 1, most: 1 },
  flags: {
    ...PACK_FLAGS,
    format: { value: 'FORMAT', choices: ['text', 'json'], initial: 'text', summary: 'What list writes' },
  },
  notes: [
    'list: every rule with its severity and flag. test: runs every example; each bad one must be flagged, each good ' +
      'one not. lint: names that nothing uses, too few examples, wording that says a law was broken.',
    'A pack of your own is a JSON file: a whole pack, or {"extends": "finance-promo", "id": …, "version": …} with what ' +
      'is different: market, policy, steps, severities ("off" leaves a rule out), lexicons, guards, rules, citations.',
    'Exit code 0: done, and nothing to complain of. 1: an example fails, or lint finds something. 2: wrong usage, or a ' +
      'pack that cannot be used.',
  ],
  examples: ['copydesk rules list', 'copydesk rules test --pack desk.json', 'copydesk rules lint --pack desk.json'],
} as const

async function run(dependencies: RulesDependencies, invocation: Invocation, shell: Shell): Promise<number> {
  const action = readAction(invocation.operands[0] ?? '')
  const pack = await dependencies.choosePack(readPackChoice(invocation))
  if (pack.rules.length === 0) throw packEmpty(pack)
  switch (action) {
    case 'list':
      await shell.stdout.write(invocation.values.get('format') === 'json' ? `${toLines(listed(pack))}\n` : list(pack))
      return 0
    case 'test':
      return complain(await dependencies.testExamples(pack), testedWell(pack), shell)
    case 'lint':
      return complain(
        lintPack(pack).map(({ place, message }) => `${place}: ${message}`),
        `${pack.id}: nothing to complain of`,
        shell,
      )
    default:
      return action satisfies never
  }
}

function packEmpty({ id }: Pack): CopydeskError {
  return new CopydeskError('pack-empty', `Pack "${id}" has no rules.`, { hint: 'Add a rule or choose another pack.' })
}

function readAction(written: string): (typeof ACTIONS)[number] {
  const action = ACTIONS.find((known) => known === written)
  if (action !== undefined) return action
  throw new CopydeskError('usage', `rules cannot ${JSON.stringify(written)}`, { hint: suggest(written, ACTIONS) })
}

function list({ id, version, market, rules }: Pack): string {
  const width = Math.max(...rules.map((rule) => rule.id.length)) + 2
  const rows = rules.map(
    (rule) => `${padRight(rule.id, width)}${padRight(rule.severity, 10)}${padRight(rule.flag ?? '–', 13)}${rule.title}`,
  )
  return `${[`${id} ${version}, market ${market}: ${rules.length} rules`, '', ...rows].join('\n')}\n`
}

function listed({ rules, measured }: Pack): readonly unknown[] {
  return rules.map(({ id, title, group, severity, flag, citations }) => {
    return { id, title, group, severity, flag, citations, measured: measured[id] ?? null }
  })
}

function testedWell({ id, rules }: Pack): string {
  const examples = rules.flatMap((rule) =>
    Object.values(rule.examples ?? {}).flatMap(({ bad, good }) => bad.concat(good)),
  )
  return `${id}: ${rules.length} rules, ${examples.length} examples, all as they should be`
}

async function complain(complaints: readonly string[], otherwise: string, shell: Shell): Promise<number> {
  await shell.stdout.write(`${(complaints.length === 0 ? [otherwise] : complaints).join('\n')}\n`)
  return complaints.length === 0 ? 0 : 1
}
