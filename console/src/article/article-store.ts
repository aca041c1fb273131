import { batch, computed, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import type { ReviewClient } from '../../../lib/client/index.ts'
import type { Actor, ArticleView, Problem, Span } from '../contracts.ts'
import { createDraft, type Draft } from './draft.ts'
import { type Entry, type Standing, standingsOf, toEntries } from './entries.ts'
import { type Hold, holdOf } from './hold.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { takeIn } from './take-in.ts'
import { type LaidText, layOut, layOutPlain } from './text/lay-out.ts'

export interface ArticlePorts {
  readonly client: ReviewClient
  readonly viewer: Actor & { readonly duty: 'reader' | 'reviewer' | 'lead' }
  readonly newKey: () => string
  /** Milliseconds since the epoch; ticks now and then. */
  readonly now: ReadonlySignal<number>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly sha256: (text: string) => Promise<string | undefined>
  readonly onProblem: (problem: Problem) => void
}

/** Whether the text shown is the text that was judged. */
export type Trust = 'checking' | 'same' | 'different' | 'unknown'

/** What has the reader's attention within an article. */
export interface Attention {
  /** Id of a finding. */
  readonly finding: Signal<string | null>
  /** Which evidence of it, from 0. */
  readonly evidence: Signal<number | null>
  /** Index of a sentence. */
  readonly sentence: Signal<number | null>
  readonly selection: Signal<Span | null>
  /** What is being written about the selected finding; gone with the answer, or with another finding. */
  readonly note: Signal<string>
  /** What is being written about a finding that was missed, for as long as the same words are selected. */
  readonly missed: Signal<{ readonly span: Span; readonly note: string } | null>
  /** What is being written about the article as a whole. */
  readonly closingNote: Signal<string>
  /** Index of a near miss. */
  readonly cleared: Signal<number | null>
  readonly tab: Signal<'findings' | 'cleared' | 'history'>
}

/** One opened article: what the server says of it, what is on its way there, and what is being looked at. */
export interface ArticleStore extends Attention {
  readonly id: string
  readonly outbox: Outbox
  readonly view: ReadonlySignal<ArticleView>
  readonly entries: ReadonlySignal<readonly Entry[]>
  readonly current: ReadonlySignal<Entry | undefined>
  readonly standings: ReadonlySignal<ReadonlyMap<string, Standing>>
  readonly hold: ReadonlySignal<Hold>
  readonly canWrite: ReadonlySignal<boolean>
  readonly trust: ReadonlySignal<Trust>
  readonly text: ReadonlySignal<LaidText>
  /** Why the article could not be made the viewer's, in the server's words. */
  readonly claimTrouble: ReadonlySignal<string>
  readonly draft: Draft
  readonly viewer: Actor
  claim(takeOver?: { readonly note: string }): Promise<void>
  /** Tells the server that the viewer is still at it. */
  renew(): Promise<void>
  /** The viewer is done with it: that the lease ends is no loss. */
  letGo(): void
}

export function createArticleStore(first: ArticleView, ports: ArticlePorts): ArticleStore {
  const outbox = createOutbox(first, ports)
  const attention = createAttention()
  const view = outbox.shown
  const marked = computed(() => nameMarked(view.value))
  const entries = keep(marked, () => toEntries(view.value))
  const lease = createLease(outbox, ports)
  const trust = checkText(first, ports.sha256, outbox)
  return {
    ...attention,
    ...lease,
    id: first.id,
    viewer: ports.viewer,
    outbox,
    view,
    entries,
    standings: computed(() => standingsOf(view.value.review, ports.viewer.id)),
    current: computed(() => entries.value.find(({ id }) => id === attention.finding.value)),
    canWrite: computed(() => lease.hold.value.kind === 'mine'),
    trust,
    text: createText(view, marked, trust),
    draft: createDraft(first.draft, (text) => ports.client.draft(first.id, text)),
  }
}

function createAttention(): Attention {
  return {
    finding: signal(null),
    evidence: signal(null),
    sentence: signal(null),
    selection: signal(null),
    note: signal(''),
    missed: signal(null),
    closingNote: signal(''),
    cleared: signal(null),
    tab: signal('findings'),
  }
}

function createLease(outbox: Outbox, { client, viewer, now }: ArticlePorts) {
  const wasMine = signal(outbox.view.value.isMine)
  const claimTrouble = signal('')
  const hold = computed(() => holdOf(outbox.view.value, viewer.duty, wasMine.value, now.value))
  return {
    hold,
    claimTrouble,
    async claim(takeOver?: { readonly note: string }): Promise<void> {
      const { id, version } = outbox.view.value
      const wish = takeOver === undefined ? {} : { takeOver: true, ...(takeOver.note !== '' && takeOver) }
      const first = await client.claim({ id, version }, wish)
      const fresh = first.kind === 'problem' ? await client.article(id) : undefined
      // Whoever had it may have changed it before they left: that is no reason to ask the reader to ask again.
      const isFree = fresh?.kind === 'ok' && fresh.value.lease === null && fresh.value.mayAct
      const answered = isFree ? await client.claim(fresh.value, wish) : first
      batch(() => {
        if (fresh?.kind === 'ok') outbox.view.value = fresh.value
        if (answered.kind === 'ok') outbox.view.value = takeIn(outbox.view.value, answered.value)
        wasMine.value = answered.kind === 'ok'
        claimTrouble.value = answered.kind === 'problem' ? answered.problem.detail : ''
      })
    },
    letGo(): void {
      wasMine.value = false
    },
    async renew(): Promise<void> {
      const answered = await client.renew(outbox.view.value.id)
      const { value } = outbox.view
      if (answered.kind === 'ok') outbox.view.value = { ...value, lease: answered.value }
      if (answered.kind !== 'problem') return
      const taken = answered.problem.current?.lease ?? null
      outbox.view.value = { ...value, lease: taken, isMine: false }
    },
  }
}

function checkText(first: ArticleView, sha256: ArticlePorts['sha256'], outbox: Outbox): ReadonlySignal<Trust> {
  const known = signal<ReadonlyMap<string, Trust>>(new Map())
  async function check(content: string, expected: string): Promise<void> {
    const hash = await sha256(content)
    const trust = hash === undefined ? 'unknown' : hash === expected ? 'same' : 'different'
    known.value = new Map([...known.value, [expected, trust]])
  }
  const { content, sha256: expected } = first.verdict.text
  void check(content, expected)
  return computed(() => {
    const { text } = outbox.view.value.verdict
    const trust = known.value.get(text.sha256)
    if (trust === undefined && text.sha256 !== expected) void check(text.content, text.sha256)
    return trust ?? 'checking'
  })
}

function createText(view: ReadonlySignal<ArticleView>, marked: ReadonlySignal<string>, trust: ReadonlySignal<Trust>) {
  const isMarked = computed(() => trust.value === 'same' || trust.value === 'checking')
  const key = computed(() => `${isMarked.value} ${marked.value}`)
  return keep(key, () => (isMarked.value ? layOut(view.value) : layOutPlain(view.value.verdict.text.content)))
}

/** Names what decides where marks are. Answers do not: text and list stay as they are when one is given. */
function nameMarked({ revision, review }: ArticleView): string {
  const added = review.additions.map(({ id }) => id)
  const corrected = review.corrections.map(({ start, role }) => `${start}${role}`)
  return JSON.stringify([revision, added, corrected])
}

/** Makes a value anew only when its key changes. */
function keep<Value>(key: ReadonlySignal<string>, make: () => Value): ReadonlySignal<Value> {
  return computed(() => {
    void key.value
    return untracked(make)
  })
}
