import { useSignal } from '@preact/signals'
import type { ArticleStore } from '../article/article-store.ts'
import { assign, write } from '../commands/deeds.ts'
import { useDesk } from '../desk.ts'
import { Dialog } from '../shared/dialog.tsx'
import { NoteField } from '../shared/note-field.tsx'

interface WritingProps {
  readonly store: ArticleStore
  readonly kind: 'comment' | 'escalate'
}

/** Words that stay with the article. What is typed is kept by the server until it is sent. */
export function WriteDialog({ store, kind }: WritingProps) {
  const desk = useDesk()
  const text = store.draft.text.value
  const send = (): void => {
    if (text.trim() === '') return
    desk.dialog.value = null
    void write(desk, store, kind, text.trim())
  }
  const isComment = kind === 'comment'
  return (
    <Dialog title={isComment ? 'Comment' : 'Ask for a second reader'}>
      {!isComment && <p>They will not see the answers given so far before they have given their own.</p>}
      <NoteField
        label={isComment ? 'For everybody who reads this article' : 'Why, in a sentence'}
        value={text}
        onWrite={(next) => store.draft.write(next)}
        onSend={send}
        isFirst
      />
      <Send label={isComment ? 'Add comment' : 'Escalate'} isReady={text.trim() !== ''} send={send} />
    </Dialog>
  )
}

/** A lead takes an article from whoever holds it, and says why. */
export function TakeOverDialog({ store }: { readonly store: ArticleStore }) {
  const desk = useDesk()
  const note = useSignal('')
  const hold = store.hold.value
  const send = (): void => {
    desk.dialog.value = null
    void store.claim({ note: note.value.trim() })
  }
  return (
    <Dialog title={hold.kind === 'held' ? `Take over from ${hold.by}` : 'Take over'}>
      <p>What they have answered stays. The ledger will say that you took over.</p>
      <NoteField label="Why" value={note.value} onWrite={(text) => (note.value = text)} onSend={send} isFirst />
      <Send label="Take over" isReady={note.value.trim() !== ''} send={send} />
    </Dialog>
  )
}

/** A lead says whose an article is to decide. */
export function AssignDialog({ store }: { readonly store: ArticleStore }) {
  const desk = useDesk()
  const to = useSignal(store.view.value.assignee ?? '')
  const send = (id: string | null): void => {
    desk.dialog.value = null
    assign(desk, store, id)
  }
  return (
    <Dialog title="Assign this article">
      <label class="field">
        <span>Id of a person</span>
        <input
          value={to.value}
          maxLength={128}
          data-first
          autocomplete="off"
          onInput={(event) => (to.value = event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || to.value.trim() === '') return
            event.preventDefault() // or the button that gets the focus back is pressed by the same key
            send(to.value.trim())
          }}
        />
      </label>
      <div class="dialog-foot">
        <button type="button" class="button" onClick={() => send(desk.session.id)}>
          To me
        </button>
        <button type="button" class="button" onClick={() => send(null)}>
          To nobody
        </button>
        <Send label="Assign" isReady={to.value.trim() !== ''} send={() => send(to.value.trim())} />
      </div>
    </Dialog>
  )
}

interface SendProps {
  readonly label: string
  readonly isReady: boolean
  readonly send: () => void
}

function Send({ label, isReady, send }: SendProps) {
  return (
    <div class="dialog-foot">
      <button type="button" class="button main" disabled={!isReady} onClick={send}>
        {label}
      </button>
    </div>
  )
}
