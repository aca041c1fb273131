import type { ArticleStore } from '../article/article-store.ts'
import type { Finding } from '../contracts.ts'
import { Dialog } from '../shared/dialog.tsx'
import { Quote } from '../shared/quote.tsx'
import { SeverityMark } from '../shared/severity-mark.tsx'

/** How the findings differ from those of the revision reviewed before. */
export function ChangesDialog({ store }: { readonly store: ArticleStore }) {
  const { changes, gone, verdict } = store.view.value
  if (changes === null) return null
  const now = new Map(verdict.findings.map((finding) => [finding.id, finding]))
  const before = new Map(gone.map((finding) => [finding.id, finding]))
  const pick = (from: ReadonlyMap<string, Finding>, ids: readonly string[]): readonly Finding[] =>
    ids.flatMap((id) => from.get(id) ?? [])
  return (
    <Dialog title="Changed since the revision reviewed before" isWide>
      <p>{changes.kept.length} findings are the same, and so are their answers.</p>
      <Changed title="New" findings={pick(now, changes.new)} />
      <Changed
        title="Changed"
        findings={pick(
          now,
          changes.changed.map(({ to }) => to),
        )}
      />
      <Changed title="Gone" findings={pick(before, changes.gone)} />
    </Dialog>
  )
}

function Changed({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <section>
      <h3>
        {title} ({findings.length})
      </h3>
      <ul class="plain">
        {findings.map(({ id, severity, rule, quote }) => (
          <li key={id}>
            <SeverityMark severity={severity} /> <code>{rule}</code> <Quote text={quote} />
          </li>
        ))}
      </ul>
    </section>
  )
}
