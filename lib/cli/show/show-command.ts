import { CopydeskError } from '../../contracts/errors.ts'
import { articleNames } from '../article-names.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import { accessDesk, DESK_FLAGS, DESK_NOTE, type DeskAccess, findArticle as findAtDesk } from '../desk/index.ts'
import { toLines } from '../json.ts'
import { chooseLayout } from '../layout.ts'
import { type Layout, renderReport } from '../report/index.ts'
import { renderReview } from '../review/index.ts'
import type { OpenVerdictReader, StoredVerdict, VerdictReader } from '../verdict-reader.ts'
import { renderReviewOf } from './review-of.ts'
import { resolveStackAddress, type StackAddress, type StackWishes } from './stack-address.ts'

export interface ShowDependencies {
  readonly openVerdicts: (address: StackAddress) => Promise<OpenVerdictReader>
  readonly desk: DeskAccess
}

/** `copydesk show`: the report on an article the pipeline has judged, and how far its review has come. */
export function createShowCommand(dependencies: ShowDependencies): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(dependencies, invocation, shell) }
}

const DECLARATION = {
  name: 'show',
  summary: 'Shows the stored verdict on an article the pipeline has judged, and its review so far',
  operands: { name: 'ARTICLE', least: 1, most: 1 },
  flags: {
    format: { value: 'FORMAT', choices: ['text', 'json'], initial: 'text', summary: 'What to write' },
    review: { summary: 'The review from the desk alone; as JSON everything the desk has on the article' },
    endpoint: { value: 'URL', summary: 'Of a local stack; also COPYDESK_ENDPOINT' },
    table: { value: 'NAME', summary: 'Where the verdicts are; also COPYDESK_TABLE' },
    snapshots: { value: 'BUCKET', summary: 'Where the judged texts are; also COPYDESK_SNAPSHOT_BUCKET' },
    ...DESK_FLAGS,
    'no-color': { summary: 'No colours; also by NO_COLOR, and where the output is no terminal' },
  },
  notes: [
    'ARTICLE is the key in the intake bucket, such as articles/halden.txt; halden.txt or halden will do. A stack that ' +
      'was started in this directory is found by itself.',
    'The review follows the verdict if there is a desk that answers. --format json writes the verdict alone.',
    DESK_NOTE,
    'Exit code 0: shown, whatever the verdict. 2: no such article, no stack, no desk for --review, wrong usage.',
  ],
  examples: [
    'copydesk show halden',
    'copydesk show articles/halden.txt --format json',
    'copydesk show halden --review --format json',
  ],
} as const

async function run(dependencies: ShowDependencies, invocation: Invocation, shell: Shell): Promise<number> {
  const isReview = invocation.switches.has('review')
  await shell.stdout.write(await (isReview ? writeReview : writeVerdict)(dependencies, invocation, shell))
  return 0
}

async function writeReview({ desk }: ShowDependencies, invocation: Invocation, shell: Shell): Promise<string> {
  const view = await findAtDesk(accessDesk(desk, invocation, shell), invocation.operands[0] ?? '')
  if (invocation.values.get('format') === 'json') return `${toLines(view)}\n`
  return renderReview(view, desk.now(), chooseLayout(shell, invocation.switches.has('no-color')))
}

async function writeVerdict(
  { openVerdicts, desk }: ShowDependencies,
  invocation: Invocation,
  shell: Shell,
): Promise<string> {
  const { operands, values, switches } = invocation
  const verdicts = await openVerdicts(resolveStackAddress(readWishes(invocation), shell.environment))
  try {
    const { article, stored } = await findArticle(verdicts, operands[0] ?? '')
    if (values.get('format') === 'json') return `${toLines(stored.verdict)}\n`
    const layout = chooseLayout(shell, switches.has('no-color'))
    return renderStored(stored, layout) + (await renderReviewOf(article, desk, invocation, shell))
  } finally {
    verdicts.close()
  }
}

function readWishes({ values }: Invocation): StackWishes {
  return { endpoint: values.get('endpoint'), table: values.get('table'), snapshotBucket: values.get('snapshots') }
}

interface NamedVerdict {
  readonly article: string
  readonly stored: StoredVerdict
}

async function findArticle(verdicts: VerdictReader, given: string): Promise<NamedVerdict> {
  for (const article of articleNames(given)) {
    const stored = await verdicts.find(article)
    if (stored !== undefined) return { article, stored }
  }
  throw new CopydeskError('article-missing', `there is no verdict on ${given}`, {
    hint: 'check the name; a new upload takes a moment, and lands in articles/ of the intake bucket',
  })
}

function renderStored({ verdict, judgedAt, versionId }: StoredVerdict, layout: Layout): string {
  const version = versionId === undefined ? '' : `, version ${versionId}`
  return renderReport(verdict, layout, { provenance: `judged ${judgedAt}${version}` })
}
