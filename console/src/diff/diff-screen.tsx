import { useEffect, useMemo } from 'preact/hooks'
import type { ArticleStore } from '../article/article-store.ts'
import { always } from '../commands/command.ts'
import type { ArticleView, Verdict } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { AskedView, Skeleton, useAsked } from '../shared/asked.tsx'
import { Banner } from '../shared/banner.tsx'
import { useOwnCommands } from '../shared/commands-context.ts'
import { Empty } from '../shared/empty.tsx'
import { Screen } from '../shared/screen.tsx'
import { stepFocus } from '../shared/step-focus.ts'
import { count } from '../words/counting.ts'
import { formatInstant } from '../words/times.ts'
import { compareTexts } from './compare-texts.ts'
import { compareVerdicts, tellMaking } from './compare-verdicts.ts'
import { ComparisonList } from './comparison-list.tsx'
import { Texts } from './texts.tsx'

/** An article as it is now against how it was when it was reviewed before. */
export function DiffScreen({ parameters }: { readonly parameters: Readonly<Record<string, string>> }) {
  const { articles, router } = useDesk()
  const { article: id = '' } = parameters
  const leave = always(() => router.go(`/a/${id}`))
  const own = {
    'next-finding': always(() => stepFocus(1)),
    'previous-finding': always(() => stepFocus(-1)),
    changes: leave,
    close: leave,
  }
  useOwnCommands(own, [id])
  useEffect(() => {
    void articles.open(id)
  }, [id])
  const opened = articles.opened.value
  if (opened.kind === 'open') return <Against store={opened.store} />
  return (
    <Screen title="Changes">
      {opened.kind === 'failed' ? (
        <Empty title={opened.title} again={() => void articles.open(id)}>
          {opened.detail}
        </Empty>
      ) : (
        <Skeleton label="The article is loading" />
      )}
    </Screen>
  )
}

function Against({ store }: { readonly store: ArticleStore }) {
  const { router, client } = useDesk()
  const view = store.view.value
  const earlier = view.revisions.filter(({ revision }) => revision !== view.revision)
  const wanted = new URLSearchParams(router.place.value.query).get('with') ?? view.changes?.from
  const chosen = (earlier.find(({ revision }) => revision === wanted) ?? earlier.at(-1))?.revision
  return (
    <Screen
      kind="diff"
      title={`Changes of ${view.article.replace(/^articles\//, '')}`}
      actions={
        <>
          {chosen !== undefined && <Choice view={view} earlier={earlier} chosen={chosen} />}
          <a class="button" href={`/a/${view.id}`}>
            Back <kbd aria-hidden="true">d</kbd>
          </a>
        </>
      }
    >
      {chosen === undefined ? (
        <Empty title="Nothing to compare with">No earlier revision of this article was reviewed.</Empty>
      ) : (
        <Asking key={chosen} ask={() => client.revision(view.id, chosen)} view={view} />
      )}
    </Screen>
  )
}

interface ChoiceProps {
  readonly view: ArticleView
  readonly earlier: ArticleView['revisions']
  readonly chosen: string
}

function Choice({ view, earlier, chosen }: ChoiceProps) {
  const { router, now } = useDesk()
  return (
    <label class="against">
      Compared with{' '}
      <select
        value={chosen}
        onChange={(event) => router.go(`/a/${view.id}/diff?with=${event.currentTarget.value}`, 'replace')}
      >
        {earlier.toReversed().map(({ revision, openedAt }) => (
          <option key={revision} value={revision}>
            that reviewed from {formatInstant(openedAt, now.value)}
          </option>
        ))}
      </select>
    </label>
  )
}

type Ask = Parameters<typeof useAsked<Verdict>>[0]

function Asking({ ask, view }: { readonly ask: Ask; readonly view: ArticleView }) {
  const asked = useAsked(ask, [])
  return (
    <AskedView asked={asked} what="The revision">
      {(before) => <Compared before={before} view={view} />}
    </AskedView>
  )
}

function Compared({ before, view }: { readonly before: Verdict; readonly view: ArticleView }) {
  const { verdict: after, changes } = view
  const isSame = before.text.sha256 === after.text.sha256
  const [edits, findings] = useMemo(
    () =>
      [
        compareTexts(before.text.content, after.text.content),
        compareVerdicts(before, after, changes?.changed ?? []),
      ] as const,
    [before, after],
  )
  const making = tellMaking(before, after).join('; ')
  return (
    <>
      {isSame ? (
        <Banner tone="note">
          The text is the same; only the verdict differs{making === '' ? '.' : `: ${making}.`}
        </Banner>
      ) : (
        <p class="making">
          {count(edits.length, 'change')} to the text. {making !== '' && `Judged anew by ${making}.`}{' '}
          <kbd aria-hidden="true">j</kbd> <kbd aria-hidden="true">k</kbd> go from change to change.
        </p>
      )}
      <div class={isSame ? 'differences' : 'differences has-texts'}>
        {!isSame && <Texts before={before} after={after} edits={edits} findings={findings} />}
        <ComparisonList findings={findings} />
      </div>
    </>
  )
}
