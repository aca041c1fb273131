import type { ArticleStore } from '../article/article-store.ts'
import type { Claim, Span } from '../contracts.ts'
import { Quote } from '../shared/quote.tsx'
import { SUPPORT_LABELS } from '../words/labels.ts'

/** What stands behind the claims that the words of a finding make. */
export function ClaimSupport({ store, span }: { readonly store: ArticleStore; readonly span: Span }) {
  const { claims, text } = store.view.value.verdict
  const covering = claims.filter(({ start, end }) => start < span.end && end > span.start)
  if (covering.length === 0) return null
  return (
    <div>
      <dt>Claims</dt>
      <dd>
        <ul class="plain">
          {covering.map((claim) => (
            <Support key={`${claim.start} ${claim.end}`} claim={claim} text={text.content} />
          ))}
        </ul>
      </dd>
    </div>
  )
}

function Support({ claim, text }: { readonly claim: Claim; readonly text: string }) {
  const { status, source, matches = [] } = claim.support
  return (
    <li>
      <Quote text={text.slice(claim.start, claim.end)} /> {SUPPORT_LABELS[status]}
      {source !== null && (
        <>
          : <Quote text={text.slice(source.start, source.end)} />
        </>
      )}
      <Frame frame={claim.frame} />
      {matches.map(({ document, place, value, unit, formula }) => (
        <small key={`${document} ${place} ${value}`}>
          {document}, {place}: {value.toLocaleString('en')} {unit}
          {formula !== undefined && `, worked out as ${formula}`}
        </small>
      ))}
    </li>
  )
}

function Frame({ frame }: { readonly frame: Claim['frame'] }) {
  const said = Object.entries(frame)
  if (said.length === 0) return null
  return <small>{said.map(([name, value]) => `${name}: ${value}`).join(' · ')}</small>
}
