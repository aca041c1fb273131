import { type Signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { AnswerWish } from '../commands/deeds.ts'
import { NOT_AN_ISSUE_REASONS, WAIVER_REASONS } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { type Choice, Choices, keysOf } from '../shared/choices.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { NoteField } from '../shared/note-field.tsx'
import { REASON_LABELS } from '../words/labels.ts'
import { dayAfter } from '../words/times.ts'

/** How long a waiver holds unless somebody says otherwise. */
const WAIVER_DAYS = 90

interface ReasonDialogProps {
  readonly answer: (wish: AnswerWish) => void
  /** Of whoever opens the dialog: it outlives being closed by mistake. */
  readonly note: Signal<string>
}

/** Why a finding is not an issue: one key. */
export function NotAnIssueDialog({ answer, note }: ReasonDialogProps) {
  const desk = useDesk()
  const choices = NOT_AN_ISSUE_REASONS.map(
    (reason, index): Choice => ({
      key: String(index + 1),
      label: REASON_LABELS[reason],
      choose: () => {
        desk.dialog.value = null
        answer({ answer: 'not-an-issue', reason, ...spoken(note.value) })
      },
    }),
  )
  return (
    <Dialog title="Not an issue, because" keys={keysOf(choices)}>
      <Choices choices={choices} />
      <NoteField
        label="Note (optional, before you choose)"
        value={note.value}
        onWrite={(text) => (note.value = text)}
      />
    </Dialog>
  )
}

/** Why a true finding is acceptable here, and until when. */
export function AcceptableHereDialog({ answer, note }: ReasonDialogProps) {
  const desk = useDesk()
  const until = useSignal(dayAfter(Date.now(), WAIVER_DAYS))
  const day = useRef<HTMLInputElement>(null)
  const choices = WAIVER_REASONS.map(
    (reason, index): Choice => ({
      key: String(index + 1),
      label: REASON_LABELS[reason],
      choose: () => {
        if (day.current?.reportValidity() !== true) return
        desk.dialog.value = null
        answer({ answer: 'acceptable-here', reason, until: until.value, ...spoken(note.value) })
      },
    }),
  )
  return (
    <Dialog title="Acceptable here, because" keys={keysOf(choices)}>
      <Choices choices={choices} />
      <label class="field">
        <span>Until the end of this day (UTC)</span>
        <input
          ref={day}
          type="date"
          required
          min={dayAfter(Date.now(), 0)}
          max="9999-12-31"
          value={until.value}
          onInput={(event) => (until.value = event.currentTarget.value)}
        />
      </label>
      <NoteField
        label="Note (optional, before you choose)"
        value={note.value}
        onWrite={(text) => (note.value = text)}
      />
    </Dialog>
  )
}

/** @returns a note if there is one. */
export function spoken(text: string): { readonly note?: string } {
  const note = text.trim()
  return note === '' ? {} : { note }
}
