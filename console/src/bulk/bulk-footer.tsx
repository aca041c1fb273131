import { useEffect, useRef } from 'preact/hooks'
import { CommandButton } from '../shared/command-button.tsx'
import { count } from '../words/counting.ts'
import { tellAnswer } from '../words/tell-deed.ts'
import type { BulkStore } from './bulk-store.ts'
import { canUndo } from './can-undo.ts'
import type { Courier } from './courier.ts'
import { countArticles } from './matches.ts'
import { summarise } from './tell-outcome.ts'

/** What is about to be done, or has been, and what can be done next. */
export function BulkFooter({ store }: { readonly store: BulkStore }) {
  const courier = store.undos.value ?? store.answers.value
  return (
    <footer class="decisions bulk-foot">
      {courier === null ? <Choosing store={store} /> : <Sending store={store} courier={courier} />}
    </footer>
  )
}

function Choosing({ store }: { readonly store: BulkStore }) {
  const send = useRef<HTMLButtonElement>(null)
  const picked = store.picked.value
  const wish = store.wish.value
  useEffect(() => send.current?.focus(), [wish])
  const what = `${count(picked.length, 'finding')} in ${count(countArticles(picked), 'article')}`
  if (wish === null || picked.length === 0) {
    return (
      <>
        <p role="status">{what} chosen</p>
        <CommandButton command="choose-all" tone="quiet" />
        <CommandButton command="confirm" />
        <CommandButton command="not-an-issue" />
        <CommandButton command="acceptable-here" />
      </>
    )
  }
  return (
    <>
      <p role="status">
        Will answer {what}: <b>{tellAnswer(wish)}</b>
      </p>
      <button type="button" class="button" onClick={() => (store.wish.value = null)}>
        Another answer <kbd aria-hidden="true">Esc</kbd>
      </button>
      <button ref={send} type="button" class="button main" onClick={() => void store.send()}>
        Send <kbd aria-hidden="true">⏎</kbd>
      </button>
    </>
  )
}

function Sending({ store, courier }: { readonly store: BulkStore; readonly courier: Courier }) {
  const onward = useRef<HTMLAnchorElement>(null)
  const total = store.picked.value.length
  const left = courier.left.value
  useEffect(() => onward.current?.focus(), [left])
  const outcomes = [...courier.outcomes.value.values()]
  const failed = outcomes.filter(({ kind }) => kind !== 'done').length
  if (courier.trouble.value !== '') {
    return (
      <>
        <p role="alert">
          {courier.trouble.value} {count(left, 'answer')} not sent. Nothing is done twice if you try again.
        </p>
        <button type="button" class="button main" onClick={() => void courier.goOn()}>
          Try again
        </button>
      </>
    )
  }
  if (left > 0) {
    return (
      <p role="status">
        <progress max={total} value={total - left} aria-label="Sent" /> {left} of {total} to go
      </p>
    )
  }
  return (
    <>
      <p role="status">
        {store.undos.value === null ? 'Answered' : 'Taken back'}: <b>{summarise(outcomes)}</b>
      </p>
      {failed > 0 && store.undos.value === null && (
        <button type="button" class="button" onClick={() => void store.lookAgain()}>
          Look at the other {failed} again
        </button>
      )}
      {canUndo(store) && <CommandButton command="undo" label="Undo all" />}
      <a ref={onward} class="button main" href="/">
        To the queue
      </a>
    </>
  )
}
