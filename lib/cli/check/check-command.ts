import { CopydeskError } from '../../contracts/errors.ts'
import { SEVERITIES } from '../../contracts/words.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import type { Judge } from '../judge.ts'
import { chooseLayout } from '../layout.ts'
import { LANGUAGE_FLAG, PACK_FLAGS, type PackChoice, readLanguage, readPackChoice } from '../packs/index.ts'
import { checkArticles } from './check-articles.ts'
import { type Threshold, worse } from './exit-code.ts'
import { expandPaths } from './expand-paths.ts'
import { readEvidenceFiles } from './read-evidence-files.ts'
import { createWriter, FORMATS, type Format } from './writers.ts'

export interface CheckDependencies {
  readonly loadJudge: (choice: PackChoice) => Promise<Judge>
  /** The largest input that is judged. */
  readonly maxBytes: number
}

/** `copydesk check`: judges articles on this machine. */
export function createCheckCommand(dependencies: CheckDependencies): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(dependencies, invocation, shell) }
}

const DECLARATION = {
  name: 'check',
  summary: 'Judges articles on this machine: roles, findings, near misses',
  operands: { name: 'PATH…', least: 1, most: Number.POSITIVE_INFINITY },
  flags: {
    format: { value: 'FORMAT', choices: FORMATS, initial: 'text', summary: 'What to write' },
    'fail-on': {
      value: 'SEVERITY',
      choices: [...SEVERITIES.toReversed(), 'never'],
      initial: 'high',
      summary: 'The mildest finding that makes the exit code 1',
    },
    evidence: {
      value: 'PATH',
      repeats: true,
      summary: 'What claims are compared with: a file, a directory or a quoted pattern; can be given several times',
    },
    'media-type': { value: 'TYPE', summary: 'Of standard input, such as text/plain; charset=utf-8' },
    ...PACK_FLAGS,
    ...LANGUAGE_FLAG,
    why: { summary: 'In the report, after the article: what made advertising of it' },
    'no-color': { summary: 'No colours; also by NO_COLOR, and where the output is no terminal' },
  },
  notes: [
    'PATH is a file, a directory, a quoted pattern such as "drafts/**/*.txt", or - for standard input. Of a directory, ' +
      'the .txt and .text files in it and below are read, in order of name; hidden entries and node_modules are left ' +
      'out. A file that is named is always tried.',
    'Evidence is a companyfacts file of the SEC (.json), daily prices (.csv with the columns date, close, currency, and ' +
      'symbol unless the file is named by the ticker), or a filing or release (.html, .htm, .txt) with tables; at most ' +
      '25 MiB a file. All files of a directory are tried. A file that is refused is named on standard error with its ' +
      'reason, and the rest is used all the same.',
    'The report is the only thing on standard output. json is one array of verdicts (copydesk.verdict/1), ndjson one ' +
      'verdict a line, sarif the findings for code review and CI (SARIF 2.1.0); the same input gives the same bytes.',
    'Exit code 0: no finding at or above --fail-on. 1: there is one, or a text is in a language the rules do not ' +
      'speak or that cannot be told; not with --fail-on never. 2: wrong usage, a path that cannot be read, nothing to ' +
      'check, no rules, an input that is empty, too large, undecodable or of an unsupported type, or evidence of which ' +
      'a path cannot be read or every file is refused. What can be read is reported all the same. 70: an error of Copydesk itself.',
  ],
  examples: [
    'copydesk check drafts/halden.txt',
    'copydesk check drafts/halden.txt --why',
    'copydesk check drafts/halden.txt --evidence filings --evidence prices/HALD.csv',
    'copydesk check drafts --format ndjson --fail-on medium > verdicts.ndjson',
    'curl -s https://example.com/story.txt | copydesk check -',
  ],
} as const

async function run({ loadJudge, maxBytes }: CheckDependencies, invocation: Invocation, shell: Shell): Promise<number> {
  const { operands, values, lists, switches } = invocation
  checkStdin(operands, values.has('media-type'))
  const evidencePaths = lists.get('evidence') ?? []
  refuseStdin(evidencePaths)
  const format = values.get('format') as Format
  const explainAds = switches.has('why')
  if (explainAds && format !== 'text') throw whyNotIn(format)
  const inputs = await expandPaths(operands)
  const language = readLanguage(invocation)
  const { evidence, exitCode } = await readEvidenceFiles(evidencePaths, shell)
  const options = {
    language: format === 'text' ? language : 'en',
    threshold: values.get('fail-on') as Threshold,
    writer: createWriter(format, chooseLayout(shell, switches.has('no-color'), language)),
    maxBytes,
    stdinMediaType: values.get('media-type'),
    announceAbstentions: format !== 'text',
    explainAds,
    evidence,
  }
  const load = () => loadJudge(readPackChoice(invocation))
  return worse(exitCode, await checkArticles(inputs, load, options, shell))
}

function whyNotIn(format: Format): CopydeskError {
  const hint = 'leave out --why or --format'
  return new CopydeskError('usage', `--why is for the report, and ${format} is verdicts only`, { hint })
}

function checkStdin(operands: readonly string[], hasMediaType: boolean): void {
  const times = operands.filter((operand) => operand === '-').length
  if (times > 1) throw new CopydeskError('usage', 'standard input can be read once', { hint: 'write - only once' })
  if (times === 1 || !hasMediaType) return
  const hint = 'files go by their ending; leave --media-type out, or write - for PATH'
  throw new CopydeskError('usage', '--media-type is for standard input only', { hint })
}

function refuseStdin(evidencePaths: readonly string[]): void {
  if (!evidencePaths.includes('-')) return
  const hint = 'write the evidence to a file whose ending tells its kind'
  throw new CopydeskError('usage', '--evidence cannot be standard input', { hint })
}
