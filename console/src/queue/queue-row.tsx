import type { QueueItem } from '../contracts.ts'
import { SEVERITIES } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { SafeText } from '../shared/quote.tsx'
import { SeverityMark } from '../shared/severity-mark.tsx'
import { nameArticle } from '../words/article-name.ts'
import { OUTCOME_DONE, SEVERITY_GLYPHS, STAGE_LABELS } from '../words/labels.ts'
import { formatDue, formatInstant, formatLeft, formatSpell } from '../words/times.ts'

interface QueueRowProps {
  readonly item: QueueItem
  readonly isCurrent: boolean
}

/** An article in the list. */
export function QueueRow({ item, isCurrent }: QueueRowProps) {
  return (
    <li class="item">
      <a href={`/a/${item.id}`} aria-current={isCurrent ? 'page' : undefined}>
        <SeverityMark severity={item.severity} />
        <span class="name" dir="auto">
          <SafeText text={nameArticle(item.article)} />
        </span>
        <span class="publisher">
          {[item.publisher, item.language].filter((word) => word !== '' && word !== 'und').join(' · ')}
        </span>
        <Waiting item={item} />
        <Counted item={item} />
        <Holding item={item} />
      </a>
    </li>
  )
}

function Waiting({ item }: { readonly item: QueueItem }) {
  const { now } = useDesk()
  if (item.decidedAt !== null) {
    return (
      <span class="age">
        {item.outcome === null ? 'decided' : OUTCOME_DONE[item.outcome]}, {formatInstant(item.decidedAt, now.value)}
      </span>
    )
  }
  const due = formatDue(item.dueAt, now.value)
  return (
    <span class="age">
      <span class="waited">{formatSpell(now.value - Date.parse(item.waitingSince))} · </span>
      <span class={due.isOverdue ? 'is-overdue' : undefined}>{due.text}</span>
    </span>
  )
}

function Counted({ item }: { readonly item: QueueItem }) {
  const there = SEVERITIES.toReversed().filter((severity) => (item.findingCounts[severity] ?? 0) > 0)
  const said = there.map((severity) => `${item.findingCounts[severity]} ${severity}`).join(', ')
  return (
    <span class="counted" title={said}>
      <span class="unseen">{said === '' ? 'no findings' : said}</span>
      {there.map((severity) => (
        <span key={severity} class={`severity is-${severity}`} aria-hidden="true">
          <span class="glyph">{SEVERITY_GLYPHS[severity]}</span>
          <span class="figure">{item.findingCounts[severity]}</span>
        </span>
      ))}
    </span>
  )
}

function Holding({ item }: { readonly item: QueueItem }) {
  const { now, session } = useDesk()
  const isHeld = item.lease !== null && Date.parse(item.lease.until) > now.value
  return (
    <span class="holding">
      {item.stage !== 'first' && item.stage !== 'decided' && <span class="badge">{STAGE_LABELS[item.stage]}</span>}
      {item.escalated && <span class="badge">escalated</span>}
      {item.assignee !== null && (
        <span class="badge">{item.assignee === session.id ? 'assigned to you' : `for ${item.assignee}`}</span>
      )}
      {isHeld && item.lease !== null && (
        <span class={`badge ${item.lease.holder === session.id ? 'is-mine' : 'is-held'}`}>
          {item.lease.holder === session.id ? 'yours' : item.lease.name}, {formatLeft(item.lease.until, now.value)}
        </span>
      )}
    </span>
  )
}
