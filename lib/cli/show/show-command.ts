import { CopydeskError } from '../../contracts/errors.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import { toLines } from '../json.ts'
import { chooseLayout } from '../layout.ts'
import { type Layout, renderReport } from '../report/index.ts'
import type { OpenVerdictReader, StoredVerdict, VerdictReader } from '../verdict-reader.ts'
import { articleNames } from './article-names.ts'
import { resolveStackAddress, type StackAddress } from './stack-address.ts'

export interface ShowDependencies {
  readonly openVerdicts: (address: StackAddress) => Promise<OpenVerdictReader>
}

/** `copydesk show`: the report on an article the pipeline has judged. */
export function createShowCommand({ openVerdicts }: ShowDependencies): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(openVerdicts, invocation, shell) }
}

const DECLARATION = {
  name: 'show',
  summary: 'Shows the stored verdict on an article the pipeline has judged',
  operands: { name: 'ARTICLE', least: 1, most: 1 },
  flags: {
    format: { value: 'FORMAT', choices: ['text', 'json'], initial: 'text', summary: 'What to write' },
    endpoint: { value: 'URL', summary: 'Of a local stack; also COPYDESK_ENDPOINT' },
    table: { value: 'NAME', summary: 'Where the verdicts are; also COPYDESK_TABLE' },
    snapshots: { value: 'BUCKET', summary: 'Where the judged texts are; also COPYDESK_SNAPSHOT_BUCKET' },
    'no-color': { summary: 'No colours; also by NO_COLOR, and where the output is no terminal' },
  },
  notes: [
    'ARTICLE is the key in the intake bucket, such as articles/halden.txt; halden.txt or halden will do. A stack that ' +
      'was started in this directory is found by itself.',
    'Exit code 0: shown, whatever the verdict. 2: no such article, no stack, wrong usage.',
  ],
  examples: ['copydesk show halden', 'copydesk show articles/halden.txt --format json'],
} as const

async function run(
  openVerdicts: ShowDependencies['openVerdicts'],
  { operands, values, switches }: Invocation,
  shell: Shell,
): Promise<number> {
  const [given = ''] = operands
  const wishes = {
    endpoint: values.get('endpoint'),
    table: values.get('table'),
    snapshotBucket: values.get('snapshots'),
  }
  const verdicts = await openVerdicts(resolveStackAddress(wishes, shell.environment))
  try {
    const stored = await findArticle(verdicts, given)
    const asJson = values.get('format') === 'json'
    const layout = chooseLayout(shell, switches.has('no-color'))
    await shell.stdout.write(asJson ? `${toLines(stored.verdict)}\n` : renderStored(stored, layout))
    return 0
  } finally {
    verdicts.close()
  }
}

async function findArticle(verdicts: VerdictReader, given: string): Promise<StoredVerdict> {
  for (const name of articleNames(given)) {
    const stored = await verdicts.find(name)
    if (stored !== undefined) return stored
  }
  throw new CopydeskError('article-missing', `there is no verdict on ${given}`, {
    hint: 'check the name; a new upload takes a moment, and lands in articles/ of the intake bucket',
  })
}

function renderStored({ verdict, judgedAt, versionId }: StoredVerdict, layout: Layout): string {
  const version = versionId === undefined ? '' : `, version ${versionId}`
  return renderReport(verdict, layout, { provenance: `judged ${judgedAt}${version}` })
}
