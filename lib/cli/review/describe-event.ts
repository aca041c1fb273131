import type { Deed, GivenAnswer, GivenOutcome, LedgerEvent, SealedEvent, Verdict } from '../../contracts/index.ts'
import { numberFindings } from '../../marks/index.ts'
import { describeReason, reviewWords } from '../../messages/index.ts'

/** What somebody has done, in one sentence without its subject. */
export function describeEvent(event: LedgerEvent | SealedEvent, verdict: Verdict): string {
  if ('sealed' in event) return 'something that is shown after your own answer'
  const { deed } = event
  const parts = [describeObject(deed, verdict), ...describeGrounds(deed)].filter((part) => part !== '')
  return [reviewWords('en').deeds[deed.kind], ...(parts.length === 0 ? [] : [parts.join(', ')])].join(': ')
}

/** Why: the reason in words, until when, and the note. */
export function describeGrounds(said: Deed | GivenAnswer | GivenOutcome): readonly string[] {
  const reason = 'reason' in said ? said.reason : undefined
  const until = 'until' in said ? said.until : undefined
  const note = 'note' in said ? said.note : undefined
  return [
    ...(reason === undefined ? [] : [describeReason(reason, 'en')]),
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(note === undefined ? [] : [`"${note}"`]),
  ]
}

function describeObject(deed: Deed, verdict: Verdict): string {
  const words = reviewWords('en')
  switch (deed.kind) {
    case 'answer':
      return `${nameFinding(deed.finding, verdict)} ${words.answers[deed.answer]}`
    case 'decide':
      return words.outcomes[deed.outcome]
    case 'correct-role':
      return `${deed.from} to ${deed.role}`
    case 'add-finding':
      return `${deed.flag}, ${deed.severity}, "${deed.quote}"`
    case 'comment':
      return `"${deed.text}"`
    case 'undo':
      return `event ${deed.seq}`
    case 'assign':
      return deed.to === null ? 'to nobody' : `to ${deed.to}`
    case 'take-over':
      return `from ${deed.from.name}`
    case 'open-revision':
    case 'escalate':
    case 'skip':
      return ''
    default:
      return deed satisfies never
  }
}

/** By the number it has in the report on the article, if it is in it. */
function nameFinding(id: string, { findings }: Verdict): string {
  const number = numberFindings(findings).find(({ finding }) => finding.id === id)?.number
  return number === undefined ? id : `[${number}] ${id}`
}
