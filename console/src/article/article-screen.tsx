import { useEffect } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import { Panel } from '../panel/panel.tsx'
import { Queue } from '../queue/queue.tsx'
import { Skeleton } from '../shared/asked.tsx'
import { nameArticle } from '../words/article-name.ts'
import { ArticleBanners } from './article-banners.tsx'
import { ArticleHeader } from './article-header.tsx'
import type { ArticleStore } from './article-store.ts'
import type { Opened } from './articles.ts'
import { Legend } from './legend.tsx'
import { ArticleText } from './text/article-text.tsx'

/** Queue, article and findings side by side. */
export function ArticleScreen({ parameters }: { readonly parameters: Readonly<Record<string, string>> }) {
  const { articles, preferences } = useDesk()
  const { article: id = '' } = parameters
  useEffect(() => void articles.open(id), [id])
  const opened = articles.opened.value
  return (
    <div class={`regions${preferences.isQueueOpen.value ? '' : ' is-queue-closed'}`}>
      <Queue current={id} />
      {opened.kind === 'open' ? (
        <Open key={opened.store.id} store={opened.store} />
      ) : (
        <main class="article" aria-busy={opened.kind !== 'failed'}>
          <NotOpen opened={opened} />
        </main>
      )}
    </div>
  )
}

function Open({ store }: { readonly store: ArticleStore }) {
  const { preferences } = useDesk()
  useEffect(() => {
    document.title = `${nameArticle(store.view.value.article)} · Copydesk`
  }, [store])
  return (
    <>
      <main class={`article${preferences.isWide.value ? ' is-wide' : ''}`}>
        <ArticleHeader store={store} />
        <ArticleBanners store={store} />
        <Legend store={store} />
        <section class="scroll" data-scrolls data-home tabIndex={0} aria-label="Text of the article">
          <ArticleText store={store} />
        </section>
      </main>
      <Panel store={store} />
    </>
  )
}

function NotOpen({ opened }: { readonly opened: Exclude<Opened, { kind: 'open' }> }) {
  const { articles } = useDesk()
  if (opened.kind === 'failed') {
    return (
      <div class="empty" role="alert">
        <h1>{opened.title}</h1>
        <p>{opened.detail}</p>
        <button type="button" class="button" onClick={() => void articles.open(opened.id)}>
          Try again
        </button>
      </div>
    )
  }
  return <Skeleton label="The article is loading" />
}
