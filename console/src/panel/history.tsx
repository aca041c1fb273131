import type { ArticleStore } from '../article/article-store.ts'
import type { ArticleView } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { tellDeed } from '../words/tell-deed.ts'
import { formatInstant } from '../words/times.ts'

type Event = ArticleView['events'][number]

/** The ledger of the article: who did what, when, with the beginning of each event's hash. */
export function History({ store }: { readonly store: ArticleStore }) {
  const { events } = store.view.value
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
          <Happened key={event.seq} event={event} />
        ))}
      </ol>
    </div>
  )
}

function Happened({ event }: { readonly event: Event }) {
  const { now } = useDesk()
  return (
    <li>
      <span class="figure">{event.seq}</span>
      <div>
        <b>{event.actor.name}</b>{' '}
        {'sealed' in event ? `did something that is sealed (${event.kind})` : tellDeed(event.deed)}
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
