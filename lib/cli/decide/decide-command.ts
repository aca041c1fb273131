import { randomUUID } from 'node:crypto'
import type { ReviewClient } from '../../client/index.ts'
import {
  ANSWERS,
  type ArticleView,
  CopydeskError,
  NOT_AN_ISSUE_REASONS,
  OUTCOME_REASONS,
  OUTCOMES,
  type Review,
  type ReviewView,
  WAIVER_REASONS,
} from '../../contracts/index.ts'
import type { Command, Invocation, Shell } from '../command/index.ts'
import { accessDesk, DESK_FLAGS, DESK_NOTE, type DeskAccess, findArticle, take } from '../desk/index.ts'
import { chooseLayout } from '../layout.ts'
import { claimFor } from './claim-for.ts'
import { readWish, type Wish } from './read-wish.ts'
import { renderDone } from './render-done.ts'
import { resolveFinding } from './resolve-finding.ts'

/** `copydesk decide`: answers one finding, or decides on an article, or takes one of these back. */
export function createDecideCommand(access: DeskAccess): Command {
  return { ...DECLARATION, run: (invocation, shell) => run(access, invocation, shell) }
}

const DECLARATION = {
  name: 'decide',
  summary: 'Answers a finding or decides on an article at the review desk, one thing at a time',
  operands: { name: 'ARTICLE', least: 1, most: 1 },
  flags: {
    finding: { value: 'ID', summary: 'To answer: its id or the beginning of it, at least four digits' },
    answer: { value: 'ANSWER', choices: ANSWERS, summary: 'To the finding' },
    outcome: { value: 'OUTCOME', choices: OUTCOMES, summary: 'What becomes of the article' },
    reason: { value: 'REASON', summary: 'Of an answer or an outcome, see below' },
    until: { value: 'DATE', summary: 'Last day of acceptable-here, such as 2027-06-30' },
    note: { value: 'WORDS', summary: 'In your own words' },
    comment: { value: 'WORDS', summary: 'To write beside the answers' },
    escalate: { value: 'WORDS', summary: 'To ask for a second reader, and why' },
    undo: { summary: 'To take back the last thing you did' },
    skip: { summary: 'To give the article back undecided' },
    'take-over': { summary: 'Of a lease another holds; for leads' },
    ...DESK_FLAGS,
    'no-color': { summary: 'No colours; also by NO_COLOR, and where the output is no terminal' },
  },
  notes: [
    `Reasons of not-an-issue: ${NOT_AN_ISSUE_REASONS.join(', ')}. Of acceptable-here: ${WAIVER_REASONS.join(', ')}. ` +
      `Of release-with-changes and reject: ${OUTCOME_REASONS.join(', ')}.`,
    'The article is claimed for you if nobody has it, and stays yours for ten minutes.',
    DESK_NOTE,
    'Exit code 0: done. 1: refused, as somebody else was first, has the article, or has to look now. 2: wrong usage, no ' +
      'such article, no desk.',
  ],
  examples: [
    'copydesk decide halden --finding 3f9a --answer confirm',
    'copydesk decide halden --finding 77c0 --answer not-an-issue --reason attributed --note "Source in line 3"',
    'copydesk decide halden --outcome reject --reason unlabelled-advertising',
  ],
} as const

async function run(access: DeskAccess, invocation: Invocation, shell: Shell): Promise<number> {
  const wish = readWish(invocation)
  const desk = accessDesk(access, invocation, shell)
  const opened = await findArticle(desk, invocation.operands[0] ?? '')
  const resolved = resolveFinding(wish, opened.verdict.findings)
  const done = await carryOut(desk, opened, resolved)
  const layout = chooseLayout(shell, invocation.switches.has('no-color'))
  await shell.stdout.write(renderDone(done, opened.verdict, layout))
  return 0
}

/** @returns the review after it, with the events that were added */
async function carryOut(desk: ReviewClient, opened: ArticleView, wish: Wish): Promise<ReviewView> {
  const key = randomUUID()
  switch (wish.kind) {
    case 'claim':
      return claimFor(desk, opened, wish.lease)
    case 'skip':
      return take(await desk.skip(opened, key))
    case 'undo': {
      const seq = whatToUndo(opened.review)
      if (seq === undefined) throw nothingToUndo()
      return take(await desk.act(opened, { kind: 'undo', seq }, key))
    }
    case 'act': {
      const needsLease = wish.action.kind !== 'comment' || wish.lease.takeOver
      const seen = needsLease ? await claimFor(desk, opened, wish.lease) : opened
      return take(await desk.act(seen, wish.action, key))
    }
    default:
      return wish satisfies never
  }
}

/** The asker's own last deed, else the decision: whether they may take that back is for the desk to say. */
function whatToUndo({ undo, stage, outcomes }: Review): number | undefined {
  return undo ?? (stage === 'decided' ? outcomes.at(-1)?.seq : undefined)
}

function nothingToUndo(): CopydeskError {
  return new CopydeskError('review-refused', 'there is nothing of yours that can be taken back', {
    hint: 'what others have built on stays; a lead can take a decision back',
  })
}
