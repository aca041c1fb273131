import type { QueueWishes, ReviewClient } from '../../client/index.ts'
import {
  CopydeskError,
  DISPOSITIONS,
  type QueueQuery,
  QueueQuerySchema,
  SEVERITIES,
  SHELVES,
  STAGES,
} from '../../contracts/index.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import { accessDesk, DESK_FLAGS, DESK_NOTE, type DeskAccess, take } from '../desk/index.ts'
import { toLine, toLines } from '../json.ts'
import { chooseLayout } from '../layout.ts'
import { type Listing, listArticles } from './list-articles.ts'
import { describeShown, renderCounts } from './render-counts.ts'
import { renderQueue } from './render-queue.ts'

/** `copydesk queue`: what waits at the review desk, and what was decided. */
export function createQueueCommand(access: DeskAccess): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(access, invocation, shell) }
}

const FILTERS = {
  severity: { value: 'SEVERITY', choices: [...SEVERITIES, 'none'], summary: 'Of the gravest finding' },
  rule: { value: 'RULE', summary: 'With a finding of this rule' },
  publisher: { value: 'NAME', summary: 'Of this publisher' },
  language: { value: 'CODE', summary: 'In this language, such as en' },
  disposition: { value: 'DISPOSITION', choices: DISPOSITIONS, summary: 'What Copydesk said' },
  stage: { value: 'STAGE', choices: STAGES, summary: 'Who has to look next' },
  assignee: { value: 'me|none|ID', summary: 'Whose it is' },
  search: { value: 'WORDS', summary: 'Part of the name of the article' },
} as const

const DECLARATION = {
  name: 'queue',
  summary: 'Lists the articles of the review desk, in the order in which they should be decided',
  operands: { name: '', least: 0, most: 0 },
  flags: {
    shelf: { value: 'SHELF', choices: SHELVES, initial: 'open', summary: 'Where to look' },
    ...FILTERS,
    limit: { value: 'N', initial: '50', summary: 'At most so many articles, up to 10000' },
    format: { value: 'FORMAT', choices: ['text', 'json', 'ndjson'], initial: 'text', summary: 'What to write' },
    ...DESK_FLAGS,
    'no-color': { summary: 'No colours; also by NO_COLOR, and where the output is no terminal' },
  },
  notes: [
    'The gravest come first, and of these the longest waiting. DUE says when an article should have been decided.',
    DESK_NOTE,
    'Exit code 0: listed, also if nothing is there. 2: no desk, or wrong usage.',
  ],
  examples: [
    'copydesk queue --severity critical',
    'copydesk queue --assignee me --format ndjson',
    'copydesk queue --shelf decided --limit 10',
  ],
} as const

async function run(access: DeskAccess, invocation: Invocation, shell: Shell): Promise<number> {
  const limit = readLimit(invocation.values.get('limit') ?? '')
  const written = readWishes(invocation)
  const desk = accessDesk(access, invocation, shell)
  const wishes = await nameAssignee(written, desk)
  const listing = await listArticles(desk, wishes, limit)
  await write(listing, wishes, { desk, now: access.now() }, invocation, shell)
  return 0
}

interface Asking {
  readonly desk: ReviewClient
  readonly now: Date
}

async function write(
  listing: Listing,
  wishes: QueueWishes,
  { desk, now }: Asking,
  { values, switches }: Invocation,
  shell: Shell,
): Promise<void> {
  const { items } = listing
  const format = values.get('format')
  if (format === 'json') return shell.stdout.write(`${toLines(items)}\n`)
  if (format === 'ndjson') return shell.stdout.write(items.map((item) => `${toLine(item)}\n`).join(''))
  const layout = chooseLayout(shell, switches.has('no-color'))
  const table = items.length === 0 ? '' : `${renderQueue(items, now, layout)}\n`
  const counts = wishes.shelf === 'open' ? renderCounts(take(await desk.counts()), now) : ''
  return shell.stdout.write(`${table}${describeShown(listing)}${counts}\n`)
}

function readLimit(written: string): number {
  const limit = /^\d{1,5}$/.test(written) ? Number(written) : 0
  if (limit >= 1 && limit <= 10_000) return limit
  throw new CopydeskError('usage', `--limit cannot be ${JSON.stringify(written)}`, {
    hint: 'give a number from 1 to 10000',
  })
}

function readWishes({ values }: Invocation): QueueQuery {
  const names = ['shelf', ...Object.keys(FILTERS)]
  const given = names.flatMap((name): [string, string][] => {
    const value = values.get(name)
    return value === undefined ? [] : [[name, value]]
  })
  const parsed = QueueQuerySchema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const flag = String(parsed.error.issues[0]?.path[0] ?? '')
  throw new CopydeskError('usage', `--${flag} cannot be that`, { hint: 'shorten it' })
}

/** Who is asking is known to the desk. */
async function nameAssignee(wishes: QueueQuery, desk: ReviewClient): Promise<QueueQuery> {
  return wishes.assignee === 'me' ? { ...wishes, assignee: take(await desk.session()).id } : wishes
}
