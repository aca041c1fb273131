import {
  type Action,
  ActionSchema,
  CopydeskError,
  NOT_AN_ISSUE_REASONS,
  OUTCOME_REASONS,
  WAIVER_REASONS,
} from '../../contracts/index.ts'
import type { Invocation } from '../command/index.ts'

/** Under which lease something is done. */
export interface LeaseWish {
  readonly takeOver: boolean
  /** Why it is taken over. */
  readonly note?: string
}

/** The one thing a user wants done. */
export type Wish =
  | { readonly kind: 'act'; readonly action: Action; readonly lease: LeaseWish }
  | { readonly kind: 'claim'; readonly lease: LeaseWish }
  | { readonly kind: 'undo' }
  | { readonly kind: 'skip' }

/** Reads what is to be done from the flags. The finding may still be the beginning of its id. Throws CopydeskError `usage`. */
export function readWish(invocation: Invocation): Wish {
  const { values, switches } = invocation
  const given = DEEDS.filter((name) => values.has(name) || switches.has(name))
  const [deed, second] = given
  if (second !== undefined) throw oneThing(`--${given.join(' and --')} are ${given.length} things, and decide does one`)
  const takeOver = switches.has('take-over')
  if (deed === undefined) {
    if (takeOver) return { kind: 'claim', lease: readLease(invocation) }
    throw oneThing('decide needs something to do')
  }
  if (deed === 'undo' || deed === 'skip') return refuseDetails(deed, invocation)
  return { kind: 'act', action: readAction(deed, values), lease: { takeOver } }
}

const DEEDS = ['finding', 'outcome', 'comment', 'escalate', 'undo', 'skip'] as const
const DETAILS = ['answer', 'reason', 'until', 'note'] as const

function readLease({ values }: Invocation): LeaseWish {
  const stray = DETAILS.find((name) => name !== 'note' && values.has(name))
  if (stray !== undefined) throw leaveOut(stray, '--take-over alone')
  const note = values.get('note')
  return { takeOver: true, ...(note !== undefined && { note }) }
}

function refuseDetails(kind: 'undo' | 'skip', { values, switches }: Invocation): Wish {
  const stray = [...DETAILS.filter((name) => values.has(name)), ...(switches.has('take-over') ? ['take-over'] : [])]
  if (stray[0] !== undefined) throw leaveOut(stray[0], `--${kind}`)
  return { kind }
}

type ActionFlag = Exclude<(typeof DEEDS)[number], 'undo' | 'skip'>

function readAction(deed: ActionFlag, values: Invocation['values']): Action {
  const details = Object.fromEntries(DETAILS.flatMap((name) => (values.has(name) ? [[name, values.get(name)]] : [])))
  const written = { ...FIRST[deed](values.get(deed) ?? ''), ...details }
  const parsed = ActionSchema.safeParse('finding' in written ? { ...written, finding: ANY_FINDING } : written)
  if (!parsed.success) throw explain(deed, details, parsed.error.issues)
  return 'finding' in written && parsed.data.kind === 'answer'
    ? { ...parsed.data, finding: written.finding }
    : parsed.data
}

/** A finding is looked up when the article is known. */
const ANY_FINDING = '0'.repeat(16)

const FIRST = {
  finding: (finding: string) => ({ kind: 'answer', finding }),
  outcome: (outcome: string) => ({ kind: 'decide', outcome }),
  comment: (text: string) => ({ kind: 'comment', text }),
  escalate: (note: string) => ({ kind: 'escalate', note }),
} as const satisfies Record<ActionFlag, (value: string) => object>

interface Issue {
  readonly code?: string | undefined
  readonly path: readonly PropertyKey[]
  readonly keys?: readonly string[]
}

/** Says of the first thing that is wrong which flag it is, and what may stand there. */
function explain(deed: ActionFlag, details: Record<string, unknown>, issues: readonly Issue[]): CopydeskError {
  const [issue] = issues
  const stray = issue?.keys?.[0]
  if (stray !== undefined) return leaveOut(stray, nameChoice(deed, details))
  const flag = String(issue?.path[0] ?? deed).replace('text', 'comment')
  const hint = flag === 'reason' ? `--reason is one of ${reasonsOf(details).join(', ')}` : HINTS[flag]
  const what = flag in details ? `--${flag} cannot be that` : `${nameChoice(deed, details)} needs --${flag}`
  return new CopydeskError('usage', what, { hint: hint ?? 'see copydesk decide --help' })
}

function nameChoice(deed: ActionFlag, { answer }: Record<string, unknown>): string {
  return typeof answer === 'string' ? `--answer ${answer}` : `--${deed}`
}

function reasonsOf({ answer }: Record<string, unknown>): readonly string[] {
  if (answer === 'not-an-issue') return NOT_AN_ISSUE_REASONS
  return answer === 'acceptable-here' ? WAIVER_REASONS : OUTCOME_REASONS
}

const HINTS: Readonly<Record<string, string>> = {
  answer: 'write --answer confirm|not-an-issue|acceptable-here',
  until: 'write the last day like 2027-06-30',
  note: 'write 1 to 2000 characters',
  comment: 'write 1 to 2000 characters',
}

function leaveOut(flag: string, what: string): CopydeskError {
  return new CopydeskError('usage', `--${flag} does not go with ${what}`, { hint: `leave --${flag} out` })
}

function oneThing(message: string): CopydeskError {
  return new CopydeskError('usage', message, {
    hint: 'give one of --finding, --outcome, --comment, --escalate, --undo, --skip, --take-over',
  })
}
