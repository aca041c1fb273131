import type { ArticleStore } from '../article/article-store.ts'
import { nextUnanswered } from '../article/entries.ts'
import type { Deed } from '../article/wishes.ts'
import type { Action, AddFindingAction, AnswerAction, AnswerReason, DecideAction, Role, Span } from '../contracts.ts'
import type { Desk } from '../desk.ts'
import { toWishes } from '../queue/filters.ts'
import { ANSWER_LABELS, OUTCOME_DONE, REASON_LABELS, toWords } from '../words/labels.ts'
import { selectFinding } from './attention.ts'

/** An action without what its function knows already; of each kind for itself. */
type Wish<Some, Known extends string = 'kind'> = Some extends unknown ? Omit<Some, Known> : never

/** What is said of a finding, whichever it is. */
export type AnswerWish = Wish<AnswerAction, 'kind' | 'finding'>

/** Answers the selected finding, and goes on to the next that wants an answer. */
export function answer(desk: Desk, wish: AnswerWish): void {
  const store = desk.articles.store.value
  const finding = store?.finding.value
  if (store === undefined || finding == null) return
  const reason = 'reason' in wish ? `: ${REASON_LABELS[wish.reason satisfies AnswerReason]}` : ''
  void perform(desk, store, { kind: 'answer', finding, ...wish }, `${ANSWER_LABELS[wish.answer]}${reason}`)
  store.note.value = ''
  const next = nextUnanswered(store.entries.value, store.view.value.review, finding)
  if (next !== undefined) selectFinding(store, next)
}

/** Gives a sentence another role. */
export function correctRole(desk: Desk, store: ArticleStore, sentence: Span, role: Role): void {
  const { start, end } = sentence
  void perform(desk, store, { kind: 'correct-role', start, end, role }, `Role changed to ${role}`)
}

/** Adds a finding that was missed. */
export function addFinding(desk: Desk, store: ArticleStore, wish: Wish<AddFindingAction>): void {
  void perform(desk, store, { kind: 'add-finding', ...wish }, `Added a finding: ${toWords(wish.flag)}`)
  store.selection.value = null
  store.missed.value = null
}

/** Writes a comment or asks for a second reader; the draft is spent once the server has it. */
export async function write(
  desk: Desk,
  store: ArticleStore,
  kind: 'comment' | 'escalate',
  text: string,
): Promise<void> {
  const action: Action = kind === 'comment' ? { kind, text } : { kind, note: text }
  const isDone = await perform(desk, store, action, kind === 'comment' ? 'Comment added' : 'Escalated')
  if (isDone && store.draft.text.value === text) store.draft.write('')
}

/** Makes an article somebody's to decide, or nobody's. */
export function assign(desk: Desk, store: ArticleStore, to: string | null): void {
  void perform(desk, store, { kind: 'assign', to }, to === null ? 'Assigned to nobody' : `Assigned to ${to}`)
}

/** Decides the article, and opens the next once the server has agreed. */
export async function decide(desk: Desk, store: ArticleStore, wish: Wish<DecideAction>): Promise<void> {
  store.letGo()
  const isDone = await perform(desk, store, { kind: 'decide', ...wish }, OUTCOME_DONE[wish.outcome])
  if (isDone) await leave(desk, store)
}

/** Gives the article back undecided, and opens the next. */
export async function skip(desk: Desk): Promise<void> {
  const store = desk.articles.store.value
  if (store === undefined) return
  store.letGo()
  if (!(await store.outbox.send({ kind: 'skip' }))) return
  desk.toasts.say('Skipped')
  await leave(desk, store)
}

/** Opens the next article nobody holds, as the filters have it. */
export async function openNext(desk: Desk): Promise<void> {
  const { shelf: _, cursor: __, limit: ___, ...wishes } = toWishes(desk.queue.filters.value)
  const answered = await desk.client.next(wishes)
  if (answered.kind === 'ok' && answered.value !== null) {
    desk.articles.adopt(answered.value)
    desk.router.go(`/a/${answered.value.id}`)
    return
  }
  if (answered.kind === 'ok') desk.toasts.say('Nothing waits for you.')
  else desk.toasts.warn(answered.kind === 'problem' ? answered.problem.detail : 'The API cannot be reached.')
  desk.router.go('/')
}

/** Takes back the last thing done: that of the toast on show, else of the opened article. */
export function undo(desk: Desk): void {
  const offered = desk.toasts.lastUndo()
  if (offered !== undefined) {
    desk.toasts.close(offered.id)
    offered.undo?.()
    return
  }
  const store = desk.articles.store.value
  if (store !== undefined) void takeBack(desk, store)
}

/** Does again what was taken back last. */
export function redo(desk: Desk): void {
  const store = desk.articles.store.value
  if (store !== undefined) void perform(desk, store, { kind: 'redo-last' }, 'Done again')
}

/** Sends a deed; says so at once, with a way back, and no longer once it is refused. */
async function perform(desk: Desk, store: ArticleStore, deed: Deed, text: string): Promise<boolean> {
  const toast = desk.toasts.say(text, deed.kind === 'redo-last' ? undefined : () => void takeBack(desk, store))
  const isDone = await store.outbox.send(deed)
  if (!isDone) desk.toasts.close(toast)
  return isDone
}

async function takeBack(desk: Desk, store: ArticleStore): Promise<void> {
  const { review } = store.view.value
  const withdrawn = store.outbox.withdraw()
  const undone = withdrawn?.deed.kind === 'answer' ? withdrawn.deed.finding : answeredBy(review.answers, review.undo)
  const entry = store.entries.value.find(({ id }) => id === undone)
  if (entry !== undefined) selectFinding(store, entry)
  const isDone = withdrawn !== undefined || (await store.outbox.send({ kind: 'undo-last' }))
  if (isDone) desk.toasts.say('Taken back')
}

function answeredBy(answers: readonly { readonly seq: number; readonly finding: string }[], seq: number | null) {
  return answers.find((each) => each.seq === seq)?.finding
}

async function leave(desk: Desk, store: ArticleStore): Promise<void> {
  desk.queue.drop(store.id)
  void desk.queue.refreshCounts()
  if (desk.articles.store.value === store) await openNext(desk)
}
