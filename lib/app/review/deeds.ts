import type { Action, AddFindingAction, CorrectRoleAction, Deed, Verdict } from '../../contracts/index.ts'
import type { Person, Refusal } from './desk.ts'
import type { DeskPorts, OpenCase } from './open-case.ts'
import { mayUndo, unanswered } from './permissions.ts'

export type DeedOutcome =
  | { readonly kind: 'deed'; readonly deed: Deed }
  | Extract<Refusal, { kind: 'invalid' | 'forbidden' }>

/** What is written down of an action, if it makes sense for this article. */
export async function toDeed(open: OpenCase, person: Person, action: Action, ports: DeskPorts): Promise<DeedOutcome> {
  switch (action.kind) {
    case 'answer':
      return open.state.severities.has(action.finding)
        ? { kind: 'deed', deed: action }
        : invalid(`the article has no finding ${action.finding}`)
    case 'correct-role':
      return correctRole(action, await open.verdict())
    case 'add-finding':
      return addFinding(action, await open.verdict(), ports)
    case 'decide':
      return decide(open, person, action, ports)
    case 'undo':
      return undo(open, person, action.seq)
    case 'comment':
    case 'escalate':
    case 'assign':
      return { kind: 'deed', deed: action }
    default:
      return action satisfies never
  }
}

function correctRole(action: CorrectRoleAction, { sentences, text }: Verdict): DeedOutcome {
  const { start, end, role } = action
  const sentence = sentences.find((candidate) => candidate.start === start && candidate.end === end)
  if (sentence === undefined) return invalid(`${start} to ${end} is not a sentence of the article`)
  if (sentence.role === role) return invalid(`the sentence has the role ${role} already`)
  return { kind: 'deed', deed: { ...action, from: sentence.role, quote: text.content.slice(start, end) } }
}

/** A selection may be long, yet an event stays small: beyond this it is a matter for a comment. */
const MAX_QUOTE = 2000

function addFinding(action: AddFindingAction, { text }: Verdict, { sha256 }: DeskPorts): DeedOutcome {
  const { start, end, flag } = action
  const quote = text.content.slice(start, end)
  const isWithin = start < end && end <= text.content.length && quote.length <= MAX_QUOTE
  if (!isWithin || quote.trim() === '') {
    return invalid(`${start} to ${end} is not a stretch of 1 to ${MAX_QUOTE} characters of the article`)
  }
  if (splitsCharacter(text.content, start) || splitsCharacter(text.content, end)) {
    return invalid(`${start} to ${end} cuts a character in two`)
  }
  const id = sha256(new TextEncoder().encode(`${flag}\n${start}\n${quote}`)).slice(0, 16)
  return { kind: 'deed', deed: { ...action, id, quote } }
}

function splitsCharacter(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1))
}

function decide(
  open: OpenCase,
  person: Person,
  action: Extract<Action, { kind: 'decide' }>,
  ports: DeskPorts,
): DeedOutcome {
  const missing = unanswered(open, person, ports.clock().toISOString())
  return missing.length === 0
    ? { kind: 'deed', deed: action }
    : invalid(`${missing.length} findings want an answer first, beginning with ${missing[0]}`)
}

function undo(open: OpenCase, person: Person, seq: number): DeedOutcome {
  const event = open.state.deeds.find((deed) => deed.seq === seq)
  if (event === undefined) return invalid(`event ${seq} is nothing that can be taken back on this revision`)
  return mayUndo(event, open, person)
    ? { kind: 'deed', deed: { kind: 'undo', seq } }
    : { kind: 'forbidden', detail: `event ${seq} is not yours, or others have built on it` }
}

function invalid(detail: string): DeedOutcome {
  return { kind: 'invalid', detail }
}
