import type { ComponentChildren } from 'preact'
import type { ArticleStore } from '../article/article-store.ts'
import type { Entry } from '../article/entries.ts'
import { selectFinding } from '../commands/attention.ts'
import type { Citation, Finding } from '../contracts.ts'
import { bindingOf } from '../keys/index.ts'
import { Keys } from '../shared/keys.tsx'
import { Quote } from '../shared/quote.tsx'
import { SeverityMark } from '../shared/severity-mark.tsx'
import { toWords } from '../words/labels.ts'
import { AnswersGiven } from './answers-given.tsx'
import { ClaimSupport } from './claim-support.tsx'
import { EvidenceList } from './evidence-list.tsx'

/** The whole case of the selected finding. */
export function Argument({ store }: { readonly store: ArticleStore }) {
  const entry = store.current.value
  if (entry === undefined) return <NothingSelected store={store} />
  return (
    <article class="argument">
      <h2>
        <SeverityMark severity={entry.severity} /> {toWords(entry.title)}
      </h2>
      <Quote text={entry.quote} />
      {entry.finding !== undefined && <Case store={store} finding={entry.finding} />}
      {entry.added !== undefined && <AddedCase entry={entry} />}
      <AnswersGiven store={store} finding={entry.id} />
    </article>
  )
}

/** Before a finding is selected: why the article is here at all. */
function NothingSelected({ store }: { readonly store: ArticleStore }) {
  const { reasons } = store.view.value.verdict
  const entries = store.entries.value
  if (entries.length === 0) return null
  return (
    <section class="answers" aria-label="Why this article is here">
      <h2>Why this article is here</h2>
      <ul class="plain reasons">
        {reasons.map(({ code, message, finding }) => {
          const entry = entries.find(({ id }) => id === finding)
          return (
            <li key={code}>
              {entry === undefined ? (
                message
              ) : (
                <button type="button" class="link" onClick={() => selectFinding(store, entry)}>
                  {message}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <p>
        <Keys keys={bindingOf('next-finding').keys} /> goes to the first finding.
      </p>
    </section>
  )
}

function Case({ store, finding }: { readonly store: ArticleStore; readonly finding: Finding }) {
  const { argument, citations } = finding
  return (
    <>
      <p class="message">{finding.message}</p>
      <dl class="case">
        <Part title="Why it matters">{finding.why}</Part>
        <Part title="What would clear it">{finding.clearedBy}</Part>
        <Part title="How to fix it">{finding.fix}</Part>
        <EvidenceList store={store} finding={finding} />
        <ClaimSupport store={store} span={finding} />
        <NearestSource store={store} finding={finding} />
        {argument.guards.length > 0 && (
          <Part title="Asked, and found nothing">{argument.guards.map((guard) => toWords(guard)).join(', ')}</Part>
        )}
        <Part title="How often this rule is right">{formatMeasured(argument.measured)}</Part>
        <Citations citations={citations} />
        <Part title="Rule">
          <code>{finding.rule}</code>
          {finding.flag !== null && <> · {finding.flag}</>} · <code>{finding.id}</code>
        </Part>
      </dl>
    </>
  )
}

function AddedCase({ entry: { added } }: { readonly entry: Entry }) {
  if (added === undefined) return null
  return (
    <p class="message">
      Added by {added.by.name}
      {added.note === undefined ? '.' : `: ${added.note}`}
    </p>
  )
}

/** A line of the case: what it is about, and what there is to say. */
export function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function NearestSource({ store, finding }: { readonly store: ArticleStore; readonly finding: Finding }) {
  const { nearestSource: source } = finding.argument
  if (source === null) return null
  const where =
    source.sentences === 0
      ? 'in the same sentence'
      : `${source.sentences} ${source.sentences === 1 ? 'sentence' : 'sentences'} away`
  return (
    <Part title="Nearest source">
      <Quote text={store.view.value.verdict.text.content.slice(source.start, source.end)} /> {where}; does not stand
      behind these words
    </Part>
  )
}

function Citations({ citations }: { readonly citations: readonly Citation[] }) {
  if (citations.length === 0) return null
  return (
    <Part title="May conflict with">
      <ul class="plain citations">
        {citations.map(({ id, title, appliesTo, verified }) => (
          <li key={id}>
            {title}
            <small>
              for {appliesTo} · {verified ? 'checked against the primary text' : 'not checked yet'}
            </small>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function formatMeasured(measured: Finding['argument']['measured']): string {
  if (measured === null) return 'not measured yet'
  return `right ${measured.right} of ${measured.said} times on labelled articles`
}
