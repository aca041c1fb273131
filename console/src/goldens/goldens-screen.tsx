import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type Golden, toArticleId } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { AskedView, useAsked } from '../shared/asked.tsx'
import { useOwnCommands } from '../shared/commands-context.ts'
import { Empty } from '../shared/empty.tsx'
import { SafeText } from '../shared/quote.tsx'
import { Screen } from '../shared/screen.tsx'
import { Table } from '../shared/table.tsx'
import { count } from '../words/counting.ts'
import { OUTCOME_DONE } from '../words/labels.ts'
import { formatInstant } from '../words/times.ts'

/** Articles whose right answers are known, and how they were answered. For leads. */
export function GoldensScreen() {
  const { client, articles, now } = useDesk()
  const cursor = useSignal<string | undefined>(undefined)
  const asked = useAsked(() => client.goldens(cursor.value), [cursor.value])
  useOwnCommands({})
  useEffect(() => articles.close(), [])
  return (
    <Screen
      title="Golden items"
      hint="Decided articles, in the queue again under another name. Whoever gets one is not told. Made from the menu of an article."
    >
      <AskedView asked={asked} what="The golden items">
        {({ goldens, next }) => (
          <div class="goldens">
            {goldens.length === 0 ? (
              <Empty title="No golden items yet" />
            ) : (
              <Table
                title="Golden items"
                head={['In the queue as', 'Made from', 'Known', 'Seeded', 'Result']}
                rows={goldens.map((golden) => toRow(golden, now.value))}
              />
            )}
            {next !== null && (
              <button type="button" class="button more" onClick={() => (cursor.value = next)}>
                Older ones
              </button>
            )}
          </div>
        )}
      </AskedView>
    </Screen>
  )
}

function toRow({ article, of, answers, outcome, seededAt, seededBy, result }: Golden, now: number) {
  return [
    <ArticleLink article={article} />,
    <ArticleLink article={of} />,
    <>
      {OUTCOME_DONE[outcome]}
      <small>{count(Object.keys(answers).length, 'answer')}</small>
    </>,
    <>
      {formatInstant(seededAt, now)}
      <small>by {seededBy.name}</small>
    </>,
    result === null ? (
      <span class="hint">not decided yet</span>
    ) : (
      <>
        {result.right} of {result.said} alike, {result.outcomeAgrees ? '✓ same outcome' : '✕ another outcome'}
        <small>
          {result.reviewer.name}, {formatInstant(result.at, now)}
        </small>
      </>
    ),
  ]
}

function ArticleLink({ article }: { readonly article: string }) {
  return (
    <a href={`/a/${toArticleId(article)}`} dir="auto">
      <SafeText text={article.replace(/^articles\//, '')} />
    </a>
  )
}
