import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { always, type Command } from '../commands/command.ts'
import type { AnswerWish } from '../commands/deeds.ts'
import { hasDuty } from '../contracts.ts'
import { type Desk, useDesk } from '../desk.ts'
import { AcceptableHereDialog, NotAnIssueDialog } from '../dialogs/reason-dialogs.tsx'
import { Skeleton } from '../shared/asked.tsx'
import { useOwnCommands } from '../shared/commands-context.ts'
import { Empty } from '../shared/empty.tsx'
import { Screen } from '../shared/screen.tsx'
import { stepFocus } from '../shared/step-focus.ts'
import { toWords } from '../words/labels.ts'
import { BulkFooter } from './bulk-footer.tsx'
import { type BulkStore, createBulkStore } from './bulk-store.ts'
import { canUndo } from './can-undo.ts'
import { GroupList } from './group-list.tsx'
import { keyOf } from './matches.ts'

/** One answer for many findings of a rule: choose, answer, see what became of each, take it back. */
export function BulkScreen() {
  const { router } = useDesk()
  return <Bulk key={router.place.value.query} query={router.place.value.query} />
}

function Bulk({ query }: { readonly query: string }) {
  const desk = useDesk()
  const { store, rule } = useMemo(() => openStore(desk, query), [])
  useOwnCommands(createOwnCommands(desk, store))
  useEffect(() => {
    desk.articles.close()
    void store.loadMore()
  }, [])
  return (
    <Screen
      kind="bulk"
      title={`Answer alike: ${toWords(rule)}`}
      hint="Unanswered findings of this rule in articles that wait for you."
    >
      <div class="scroll" data-scrolls tabIndex={0} role="region" aria-label="Findings">
        <Found store={store} rule={rule} />
      </div>
      <BulkFooter store={store} />
      <ReasonDialog store={store} />
    </Screen>
  )
}

function Found({ store, rule }: { readonly store: BulkStore; readonly rule: string }) {
  const state = store.state.value
  const isEmpty = store.matches.value.length === 0
  if (state === 'loading' && isEmpty) return <Skeleton label="The findings are loading" />
  return (
    <>
      <GroupList store={store} rule={rule} />
      {state === 'failed' && (
        <Empty title="The findings could not be loaded" again={() => void store.loadMore()}>
          {store.trouble.value}
        </Empty>
      )}
      {state !== 'failed' && isEmpty && (
        <Empty title="Nothing to answer">
          No waiting article has a finding of this rule that wants an answer of yours.
        </Empty>
      )}
      {state !== 'failed' && store.hasMore.value && store.answers.value === null && (
        <button
          type="button"
          class="button more"
          aria-busy={state === 'loading'}
          onClick={() => state !== 'loading' && void store.loadMore()}
        >
          {state === 'loading' ? 'Looking' : 'Look further'}
        </button>
      )}
    </>
  )
}

function ReasonDialog({ store }: { readonly store: BulkStore }) {
  const { dialog } = useDesk()
  const note = useSignal('')
  const answer = (wish: AnswerWish): void => {
    store.wish.value = wish
  }
  if (dialog.value === 'not-an-issue') return <NotAnIssueDialog note={note} answer={answer} />
  return dialog.value === 'acceptable-here' ? <AcceptableHereDialog note={note} answer={answer} /> : null
}

function openStore({ client }: Desk, query: string) {
  const given = new URLSearchParams(query)
  const rule = given.get('rule') ?? ''
  const [template, publisher] = [given.get('template'), given.get('publisher')]
  const wanted = { rule, ...(template !== null && { template }), ...(publisher !== null && { publisher }) }
  return { rule, store: createBulkStore(client, wanted, given.get('like'), () => crypto.randomUUID()) }
}

function createOwnCommands({ session, dialog }: Desk, store: BulkStore) {
  const whyNoAnswer = (): string | undefined => {
    if (!hasDuty(session.duty, 'reviewer')) return 'Readers answer nothing.'
    if (store.answers.value !== null) return 'These have been answered.'
    return store.picked.value.length === 0 ? 'No finding is chosen.' : undefined
  }
  const answer = (run: () => void): Command => ({ blocked: whyNoAnswer, run })
  const ask = (name: 'not-an-issue' | 'acceptable-here'): Command => answer(() => (dialog.value = name))
  return {
    'next-finding': always(() => stepFocus(1)),
    'previous-finding': always(() => stepFocus(-1)),
    'choose-all': { blocked: () => (store.answers.value === null ? undefined : DONE), run: () => chooseAll(store) },
    confirm: answer(() => (store.wish.value = { answer: 'confirm' })),
    'not-an-issue': ask('not-an-issue'),
    'acceptable-here': ask('acceptable-here'),
    undo: {
      blocked: () => (canUndo(store) ? undefined : 'There is nothing to undo.'),
      run: () => void store.undo(),
    },
    close: always(() => {
      if (store.answers.value === null) store.wish.value = null
    }),
  }
}

const DONE = 'These have been answered.'

/** All that nobody else holds; none if they are chosen already. */
function chooseAll({ matches, chosen }: BulkStore): void {
  const free = matches.value.filter(({ held }) => !held).map(keyOf)
  chosen.value = new Set(free.every((key) => chosen.value.has(key)) ? [] : free)
}
