import { type Signal, useSignal } from '@preact/signals'
import type { ArticleStore } from '../article/article-store.ts'
import { selectedSpan } from '../commands/attention.ts'
import { addFinding, correctRole } from '../commands/deeds.ts'
import { FLAGS, ROLES, SEVERITIES, type Severity, type Span } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { type Choice, Choices, keysOf } from '../shared/choices.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { NoteField } from '../shared/note-field.tsx'
import { Quote } from '../shared/quote.tsx'
import { ROLE_MEANINGS, SEVERITY_GLYPHS, toWords } from '../words/labels.ts'
import { spoken } from './reason-dialogs.tsx'

/** What a sentence does, by one key. */
export function CorrectRoleDialog({ store }: { readonly store: ArticleStore }) {
  const desk = useDesk()
  const { verdict, review } = store.view.value
  const sentence = verdict.sentences[store.sentence.value ?? -1]
  if (sentence === undefined) return null
  const { start, end } = sentence
  const corrected = review.corrections.findLast((each) => each.start === start && each.end === end)
  const current = corrected?.role ?? sentence.role
  const choices = ROLES.map(
    (role, index): Choice => ({
      key: String(index + 1),
      label: role,
      hint: ROLE_MEANINGS[role],
      isCurrent: role === current,
      choose: () => {
        desk.dialog.value = null
        if (role !== current) correctRole(desk, store, { start, end }, role)
      },
    }),
  )
  return (
    <Dialog title={`This sentence is now: ${current}`} keys={keysOf(choices)}>
      <Quote text={verdict.text.content.slice(start, end)} />
      <Choices choices={choices} />
    </Dialog>
  )
}

/** What was missed: how grave first, then what it is, by one key. */
export function AddFindingDialog({ store }: { readonly store: ArticleStore }) {
  const desk = useDesk()
  const severity = useSignal<Severity>('medium')
  const span = selectedSpan(store)
  if (span === undefined) return null
  const { value: begun } = store.missed
  const note = begun !== null && isSameSpan(begun.span, span) ? begun.note : ''
  const choices = FLAGS.map(
    (flag, index): Choice => ({
      key: String((index + 1) % 10),
      label: toWords(flag),
      choose: () => {
        desk.dialog.value = null
        addFinding(desk, store, { ...span, flag, severity: severity.value, ...spoken(note) })
      },
    }),
  )
  const grades = SEVERITIES.map((each): readonly [string, () => void] => [
    each.charAt(0),
    () => (severity.value = each),
  ])
  return (
    <Dialog title="Add a missed finding" keys={{ ...keysOf(choices), ...Object.fromEntries(grades) }}>
      <Quote text={store.view.value.verdict.text.content.slice(span.start, span.end)} />
      <Grades severity={severity} />
      <Choices choices={choices} />
      <NoteField
        label="Note (optional, before you choose)"
        value={note}
        onWrite={(text) => (store.missed.value = { span, note: text })}
      />
    </Dialog>
  )
}

function isSameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end
}

function Grades({ severity }: { readonly severity: Signal<Severity> }) {
  return (
    <fieldset class="grades">
      <legend>Severity</legend>
      {SEVERITIES.map((each) => (
        <label key={each} class={`severity is-${each}`}>
          <input
            type="radio"
            name="severity"
            checked={severity.value === each}
            onChange={() => (severity.value = each)}
          />
          <span class="glyph" aria-hidden="true">
            {SEVERITY_GLYPHS[each]}
          </span>
          {each} <kbd aria-hidden="true">{each.charAt(0)}</kbd>
        </label>
      ))}
    </fieldset>
  )
}
