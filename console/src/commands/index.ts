import type { ArticleStore } from '../article/article-store.ts'
import type { Finding } from '../contracts.ts'
import type { Desk } from '../desk.ts'
import { toBulk } from '../shared/to-bulk.ts'
import { stepEvidence, stepFinding, stepSentence, stretch } from './attention.ts'
import { always, type Command, type Commands } from './command.ts'
import { openNext } from './deeds.ts'
import { createWriteCommands } from './write-commands.ts'

export type { Command, Commands } from './command.ts'

/** @returns what every key and button does, by name. */
export function createCommands(desk: Desk): Commands {
  const onArticle = (run: (store: ArticleStore) => void): Command => ({
    blocked: () => (desk.articles.store.value === undefined ? 'No article is open.' : undefined),
    run: () => {
      const store = desk.articles.store.value
      if (store !== undefined) run(store)
    },
  })
  return {
    ...createWriteCommands(desk),
    'next-finding': onArticle((store) => stepFinding(store, 1)),
    'previous-finding': onArticle((store) => stepFinding(store, -1)),
    'next-evidence': onArticle((store) => stepEvidence(store, 1)),
    'previous-evidence': onArticle((store) => stepEvidence(store, -1)),
    'next-sentence': onArticle((store) => stepSentence(store, 1)),
    'previous-sentence': onArticle((store) => stepSentence(store, -1)),
    'extend-end': onArticle((store) => stretch(store, 'end', 1)),
    'shrink-end': onArticle((store) => stretch(store, 'end', -1)),
    'extend-start': onArticle((store) => stretch(store, 'start', -1)),
    'shrink-start': onArticle((store) => stretch(store, 'start', 1)),
    'answer-alike': {
      blocked: () => (findingOf(desk) === undefined ? 'No finding is selected.' : undefined),
      run: () => {
        const finding = findingOf(desk)
        if (finding !== undefined) desk.router.go(toBulk({ rule: finding.rule, like: finding.id }))
      },
    },
    'choose-all': { blocked: () => 'There is nothing to choose from here.', run: () => undefined },
    changes: {
      blocked: () => {
        const revisions = desk.articles.store.value?.view.value.revisions ?? []
        return revisions.length < 2 ? 'There is no revision before.' : undefined
      },
      run: () => desk.router.go(`/a/${desk.articles.store.value?.id}/diff`),
    },
    'open-next': {
      blocked: () => (desk.session.duty === 'reader' ? 'Readers take no articles.' : undefined),
      run: () => void openNext(desk),
    },
    'go-queue': always(() => desk.router.go('/')),
    'go-dashboard': always(() => desk.router.go('/dashboard')),
    search: always(() => focusSearch(desk)),
    help: always(() => {
      desk.dialog.value = 'help'
    }),
    close: onArticle((store) => {
      store.selection.value = null
      store.evidence.value = null
    }),
  }
}

function findingOf(desk: Desk): Finding | undefined {
  return desk.articles.store.value?.current.value?.finding
}

function focusSearch(desk: Desk): void {
  desk.preferences.isQueueOpen.value = true
  queueMicrotask(() => document.querySelector<HTMLInputElement>('[data-search]')?.focus())
}
