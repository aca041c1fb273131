import type { ArticleStore } from '../article/article-store.ts'
import type { Desk } from '../desk.ts'
import type { DialogName } from '../dialogs/names.ts'
import { count } from '../words/counting.ts'
import type { Command } from './command.ts'
import { answer, redo, skip, undo } from './deeds.ts'

/** The commands that change an article, or ask what to change about it. */
export function createWriteCommands(desk: Desk) {
  const store = (): ArticleStore | undefined => desk.articles.store.value
  const ask = (dialog: DialogName, blocked: () => string | undefined): Command => ({
    blocked,
    run: () => {
      desk.dialog.value = dialog
    },
  })
  const notMine = (): string | undefined => (store()?.canWrite.value ? undefined : 'The article is not yours.')
  const noFinding = (): string | undefined => notMine() ?? whyNoAnswer(store())
  return {
    confirm: { blocked: noFinding, run: () => answer(desk, { answer: 'confirm' }) },
    'not-an-issue': ask('not-an-issue', noFinding),
    'acceptable-here': ask('acceptable-here', noFinding),
    'correct-role': ask('correct-role', () => notMine() ?? whyNoSentence(store())),
    'add-finding': ask('add-finding', () => notMine() ?? whyNoWords(store())),
    finish: ask('finish', () => notMine() ?? whyNotFinished(store())),
    comment: ask('comment', () => (canComment(desk) ? undefined : 'Readers cannot comment.')),
    escalate: ask('escalate', notMine),
    skip: { blocked: notMine, run: () => void skip(desk) },
    undo: { blocked: () => whyNoUndo(desk), run: () => undo(desk) },
    redo: {
      blocked: () => (store()?.view.value.review.redo == null ? 'There is nothing to redo.' : undefined),
      run: () => redo(desk),
    },
  } satisfies Partial<Record<string, Command>>
}

function whyNoAnswer(store: ArticleStore | undefined): string | undefined {
  const current = store?.current.value
  if (current === undefined) return 'No finding is selected.'
  return current.finding === undefined ? 'A person added this finding: it needs no answer.' : undefined
}

function whyNoSentence(store: ArticleStore | undefined): string | undefined {
  return store?.sentence.value == null ? 'No sentence is selected.' : undefined
}

function whyNoWords(store: ArticleStore | undefined): string | undefined {
  return store?.selection.value == null && store?.sentence.value == null ? 'No words are selected.' : undefined
}

function whyNotFinished(store: ArticleStore | undefined): string | undefined {
  const missing = store?.view.value.review.unanswered.length ?? 0
  return missing === 0 ? undefined : `${count(missing, 'finding')} still to answer.`
}

function whyNoUndo({ articles, toasts }: Desk): string | undefined {
  const store = articles.store.value
  const canUndo = store !== undefined && (store.view.value.review.undo !== null || store.outbox.wishes.value.length > 0)
  return canUndo || toasts.lastUndo() !== undefined ? undefined : 'There is nothing to undo.'
}

function canComment({ articles, session }: Desk): boolean {
  return articles.store.value !== undefined && session.duty !== 'reader'
}
