import type { ArticleStore } from '../article/article-store.ts'
import type { ArticleView } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { toWords } from '../words/labels.ts'
import { tellDeed } from '../words/tell-deed.ts'
import { formatInstant } from '../words/times.ts'

type Event = ArticleView['events'][number]

/** The ledger of the article: who did what, when, with the beginning of each event's hash. */
export function History({ store }: { readonly store: ArticleStore }) {
  const { events, gone } = store.view.value
  const titles = new Map([
    ...store.entries.value.map(({ id, title }) => [id, title] as const),
    ...gone.map(({ id, rule }) => [id, rule] as const),
  ])
  const nameFinding = (id: string): string => toWords(titles.get(id) ?? id.slice(0, 8))
  if (events.length === 0) {
    return (
      <div class="empty">
        <h2>Nothing has happened yet</h2>
      </div>
    )
  }
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="History">
      <ol class="plain history">
        {events.map((event) => (
          <Happened key={event.seq} event={event} nameFinding={nameFinding} />
        ))}
      </ol>
    </div>
  )
}

interface HappenedProps {
  readonly event: Event
  readonly nameFinding: (id: string) => string
}

function Happened({ event, nameFinding }: HappenedProps) {
  const { now } = useDesk()
  return (
    <li>
      <span class="figure">{event.seq}</span>
      <div>
        <b>{event.actor.name}</b>{' '}
        {'sealed' in event ? `did something that is sealed (${event.kind})` : tellDeed(event.deed, nameFinding)}
        <small>
          <time dateTime={event.at}>{formatInstant(event.at, now.value)}</time>
          {'hash' in event && (
            <>
              {' · '}
              <code title={event.hash}>{event.hash.slice(0, 10)}</code>
            </>
          )}
        </small>
      </div>
    </li>
  )
}
