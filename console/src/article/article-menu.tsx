import type { Answered } from '../../../lib/client/index.ts'
import { hasDuty } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { saveFile, toFileName } from '../shared/save-file.ts'
import { whyNot } from '../words/why-not.ts'
import type { ArticleStore } from './article-store.ts'

/** What can be had of an article to keep, and made of it. */
export function ArticleMenu({ store }: { readonly store: ArticleStore }) {
  const { client, session, dialog, toasts } = useDesk()
  const { id, article, review, revisions } = store.view.value
  const save = async (type: 'json' | 'csv', asked: Promise<Answered<unknown>>): Promise<void> => {
    const answered = await asked
    if (answered.kind !== 'ok') toasts.warn(whyNot(answered))
    else saveFile(`${toFileName(article)}-ledger.${type}`, TYPES[type], toText(answered.value))
  }
  return (
    <details
      class="menu"
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) currentTarget.open = false
      }}
    >
      <summary class="button quiet">More</summary>
      <div>
        {revisions.length > 1 && <a href={`/a/${id}/diff`}>Compare revisions</a>}
        <a href={`/a/${id}/report`}>Report to print</a>
        <button type="button" onClick={() => void save('json', client.ledger(id))}>
          Ledger as JSON
        </button>
        <button type="button" onClick={() => void save('csv', client.ledgerCsv(id))}>
          Ledger as CSV
        </button>
        {hasDuty(session.duty, 'lead') && review.stage === 'decided' && (
          <button type="button" onClick={() => (dialog.value = 'seed-golden')}>
            Use as golden item…
          </button>
        )}
      </div>
    </details>
  )
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 2)
}

const TYPES = { json: 'application/json', csv: 'text/csv' } as const
