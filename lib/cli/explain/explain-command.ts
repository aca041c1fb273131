import { CopydeskError } from '../../contracts/errors.ts'
import type { Pack } from '../../contracts/pack.ts'
import type { Finding, Verdict } from '../../contracts/verdict.ts'
import type { Language } from '../../contracts/words.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import type { Judge, JudgeInput } from '../judge.ts'
import { chooseLayout } from '../layout.ts'
import { LANGUAGE_FLAG, PACK_FLAGS, type PackChoice, readLanguage, readPackChoice, suggest } from '../packs/index.ts'
import { openPage, type Page } from '../report/index.ts'
import { renderFinding } from './finding-page.ts'
import { renderRule } from './rule-page.ts'

export interface ExplainDependencies {
  readonly choosePack: (choice: PackChoice) => Promise<Pack>
  readonly loadJudge: (choice: PackChoice) => Promise<Judge>
  /** @throws CopydeskError `input-unreadable` or `input-none` */
  readonly readArticle: (path: string) => Promise<JudgeInput>
}

/** `copydesk explain`: one rule, or one finding of an article, argued in full. */
export function createExplainCommand(dependencies: ExplainDependencies): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(dependencies, invocation, shell) }
}

const DECLARATION = {
  name: 'explain',
  summary: 'Explains a rule, or a finding of an article with everything that speaks for and against it',
  operands: { name: 'RULE|FINDING [PATH]', least: 1, most: 2 },
  flags: {
    ...PACK_FLAGS,
    ...LANGUAGE_FLAG,
    'no-color': { summary: 'No colours; also by NO_COLOR, and where the output is no terminal' },
  },
  notes: [
    'RULE is the id of a rule, as copydesk rules list has them. FINDING is the id of a finding or its beginning, at ' +
      'least four digits, and PATH the article it is in; the article is judged again.',
    'An edit is suggested only if judging the edited text shows this finding gone and no other come.',
    'Exit code 0: explained. 2: no such rule or finding, a path that cannot be read, wrong usage.',
  ],
  examples: ['copydesk explain urgency-pressure', 'copydesk explain 3f9a drafts/halden.txt'],
} as const

async function run(dependencies: ExplainDependencies, invocation: Invocation, shell: Shell): Promise<number> {
  const [subject = '', path] = invocation.operands
  const choice = readPackChoice(invocation)
  const language = readLanguage(invocation)
  const page = openPage(chooseLayout(shell, invocation.switches.has('no-color'), language))
  const rows =
    path === undefined
      ? explainRule(subject, await dependencies.choosePack(choice), language, page)
      : await explainFinding(dependencies, { subject, path, choice, language }, page)
  await shell.stdout.write(`${rows.map((row) => row.trimEnd()).join('\n')}\n`)
  return 0
}

function explainRule(id: string, pack: Pack, language: Language, page: Page): readonly string[] {
  const rule = ruleNamed(id, pack)
  return renderRule({ ...rule, ...pack.translations[language]?.[id] }, pack, page)
}

function ruleNamed(id: string, { rules }: Pack): Pack['rules'][number] {
  const rule = rules.find((known) => known.id === id)
  if (rule !== undefined) return rule
  const ids = rules.map((known) => known.id)
  const hint = /^[0-9a-f]{4,16}$/.test(id)
    ? 'for a finding, name the article it is in as well'
    : `${suggest(id, ids)} See copydesk rules list`
  throw new CopydeskError('usage', `there is no rule "${id}"`, { hint })
}

interface Question {
  readonly subject: string
  readonly path: string
  readonly choice: PackChoice
  readonly language: Language
}

async function explainFinding(
  { loadJudge, readArticle }: ExplainDependencies,
  { subject, path, choice, language }: Question,
  page: Page,
): Promise<readonly string[]> {
  const input = await readArticle(path)
  const judge = await loadJudge(choice)
  const judged = judge.judge(input)
  const verdict = judge.translate?.(judged, language) ?? judged
  const finding = findingNamed(subject, verdict)
  const suggestion = judge.suggest?.(input, [finding.id]).get(finding.id)
  return renderFinding({ verdict, finding, suggestion }, page)
}

function findingNamed(written: string, { findings, source }: Verdict): Finding {
  const matching = findings.filter(({ id }) => written.length >= LEAST_DIGITS && id.startsWith(written))
  const [finding, another] = matching
  if (finding !== undefined && another === undefined) return finding
  const hint =
    another !== undefined
      ? 'write more digits'
      : `its findings are ${findings.map(({ id }) => id).join(', ') || 'none'}`
  const problem = another === undefined ? 'no finding' : 'more than one finding'
  throw new CopydeskError('usage', `${source.uri} has ${problem} ${JSON.stringify(written)}`, { hint })
}

const LEAST_DIGITS = 4
