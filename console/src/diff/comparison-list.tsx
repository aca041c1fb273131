import { Quote } from '../shared/quote.tsx'
import { SeverityMark } from '../shared/severity-mark.tsx'
import { count } from '../words/counting.ts'
import { toWords } from '../words/labels.ts'
import type { Comparison } from './compare-verdicts.ts'

/** Which findings came, went and changed. */
export function ComparisonList({ findings }: { readonly findings: readonly Comparison[] }) {
  const news = findings.filter(({ status }) => status !== 'kept')
  return (
    <section class="compared" aria-label="Findings compared">
      <h2>{news.length === 0 ? 'No finding differs' : `${count(news.length, 'finding')} not as before`}</h2>
      <ul class="plain">
        {news.map(({ status, before, after }) => {
          const finding = after ?? before
          return finding === undefined ? null : (
            <li key={`${status} ${finding.id}`}>
              <b class="status">{status}</b>{' '}
              {before !== undefined && after !== undefined && before.severity !== after.severity && (
                <>
                  <SeverityMark severity={before.severity} /> →{' '}
                </>
              )}
              <SeverityMark severity={finding.severity} /> {toWords(finding.rule)}
              <Quote text={finding.quote} />
            </li>
          )
        })}
      </ul>
      <p class="hint">{count(findings.length - news.length, 'finding')} as before.</p>
    </section>
  )
}
