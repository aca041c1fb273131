import { hasDuty } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { Banner } from '../shared/banner.tsx'
import { count } from '../words/counting.ts'
import { formatInstant } from '../words/times.ts'
import type { ArticleStore } from './article-store.ts'
import type { Conflict } from './outbox.ts'

/** What stands in the way of deciding this article. */
export function ArticleBanners({ store }: { readonly store: ArticleStore }) {
  const { kind } = store.hold.value
  const conflict = store.outbox.conflict.value
  const trust = store.trust.value
  return (
    <>
      {trust === 'different' && (
        <Banner tone="danger">
          The text is not the one that was judged: its SHA-256 differs from that of the verdict. Marks would point at
          the wrong words, so none are shown.
        </Banner>
      )}
      {trust === 'unknown' && (
        <Banner tone="warning">
          This browser can check the text against the verdict only over HTTPS or on this machine. Without that check no
          marks are shown.
        </Banner>
      )}
      {kind === 'lost' && <LostLease store={store} />}
      {(kind === 'free' || kind === 'held') && store.claimTrouble.value !== '' && (
        <Banner tone="note">{store.claimTrouble.value} You can read it.</Banner>
      )}
      {conflict !== null && <Beaten store={store} conflict={conflict} />}
    </>
  )
}

function LostLease({ store }: { readonly store: ArticleStore }) {
  const { session, dialog } = useDesk()
  const hold = store.hold.value
  const taker = hold.kind === 'lost' ? hold.to : null
  return (
    <Banner tone="warning">
      {taker === null ? 'Your hold on this article ran out.' : `${taker} has this article now.`} What you wrote is kept;
      nothing can be changed until it is yours again.
      <button type="button" class="button" onClick={() => void store.claim()}>
        Claim again
      </button>
      {taker !== null && hasDuty(session.duty, 'lead') && (
        <button type="button" class="button" onClick={() => (dialog.value = 'take-over')}>
          Take over
        </button>
      )}
    </Banner>
  )
}

function Beaten({ store, conflict }: { readonly store: ArticleStore; readonly conflict: Conflict }) {
  const { now } = useDesk()
  const { problem, deeds } = conflict
  const { beatenBy } = problem
  const close = (): void => {
    store.outbox.conflict.value = null
  }
  const again = (): void => {
    close()
    for (const deed of deeds) void store.outbox.send(deed)
  }
  return (
    <Banner tone="warning">
      <span>
        {beatenBy == null
          ? problem.detail
          : `${beatenBy.by.name} came first: ${beatenBy.kind.replaceAll('-', ' ')}, ${formatInstant(beatenBy.at, now.value)}.`}{' '}
        You see the article as it is now. {count(deeds.length, 'thing')} you did {deeds.length === 1 ? 'was' : 'were'}{' '}
        not done.
      </span>
      {store.canWrite.value && (
        <button type="button" class="button" onClick={again}>
          Do {deeds.length === 1 ? 'it' : 'them'} again
        </button>
      )}
      <button type="button" class="button quiet" onClick={close}>
        Leave it
      </button>
    </Banner>
  )
}
