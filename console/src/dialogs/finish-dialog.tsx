import { useSignal } from '@preact/signals'
import type { ArticleStore } from '../article/article-store.ts'
import { decide } from '../commands/deeds.ts'
import { OUTCOME_REASONS, OUTCOMES, type Outcome } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { type Choice, Choices, keysOf } from '../shared/choices.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { NoteField } from '../shared/note-field.tsx'
import { OUTCOME_LABELS, REASON_LABELS } from '../words/labels.ts'
import { spoken } from './reason-dialogs.tsx'

const HINTS: Readonly<Record<Outcome, string>> = {
  release: 'goes out as it is',
  'release-with-changes': 'goes out once what is confirmed has been changed',
  reject: 'does not go out',
}

/** What becomes of the article: the outcome by one key, and for two of them the reason by another. */
export function FinishDialog({ store }: { readonly store: ArticleStore }) {
  const desk = useDesk()
  const note = store.closingNote
  const outcome = useSignal<Exclude<Outcome, 'release'> | null>(null)
  const close = (): void => {
    desk.dialog.value = null
  }
  const outcomes = OUTCOMES.map(
    (each, index): Choice => ({
      key: String(index + 1),
      label: OUTCOME_LABELS[each],
      hint: HINTS[each],
      choose: () => {
        if (each !== 'release') {
          outcome.value = each
          return
        }
        close()
        void decide(desk, store, { outcome: each, ...spoken(note.value) })
      },
    }),
  )
  const reasons = OUTCOME_REASONS.map(
    (reason, index): Choice => ({
      key: String(index + 1),
      label: REASON_LABELS[reason],
      choose: () => {
        if (outcome.value === null) return
        close()
        void decide(desk, store, { outcome: outcome.value, reason, ...spoken(note.value) })
      },
    }),
  )
  const choices = outcome.value === null ? outcomes : reasons
  const title = outcome.value === null ? 'Finish this article' : `${OUTCOME_LABELS[outcome.value]}, because`
  return (
    <Dialog title={title} keys={keysOf(choices)}>
      <Choices key={title} choices={choices} />
      <NoteField
        label="Note (optional, before you choose)"
        value={note.value}
        onWrite={(text) => (note.value = text)}
      />
    </Dialog>
  )
}
