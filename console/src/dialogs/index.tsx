import type { JSX } from 'preact'
import type { ArticleStore } from '../article/article-store.ts'
import { answer } from '../commands/deeds.ts'
import { useDesk } from '../desk.ts'
import { FinishDialog } from './finish-dialog.tsx'
import { HelpDialog } from './help-dialog.tsx'
import type { DialogName } from './names.ts'
import { AssignDialog, TakeOverDialog, WriteDialog } from './note-dialogs.tsx'
import { AcceptableHereDialog, NotAnIssueDialog } from './reason-dialogs.tsx'
import { SeedDialog } from './seed-dialog.tsx'
import { AddFindingDialog, CorrectRoleDialog } from './text-dialogs.tsx'

/** The dialog that is open, if one is. */
export function Dialogs() {
  const { dialog, articles } = useDesk()
  const { value: name } = dialog
  const { value: store } = articles.store
  if (name === null) return null
  if (name === 'help') return <HelpDialog />
  return store === undefined ? null : <ArticleDialog key={name} name={name} store={store} />
}

interface ArticleDialogProps {
  readonly name: Exclude<DialogName, 'help'>
  readonly store: ArticleStore
}

function ArticleDialog({ name, store }: ArticleDialogProps): JSX.Element {
  const desk = useDesk()
  switch (name) {
    case 'not-an-issue':
      return <NotAnIssueDialog note={store.note} answer={(wish) => answer(desk, wish)} />
    case 'acceptable-here':
      return <AcceptableHereDialog note={store.note} answer={(wish) => answer(desk, wish)} />
    case 'correct-role':
      return <CorrectRoleDialog store={store} />
    case 'add-finding':
      return <AddFindingDialog store={store} />
    case 'finish':
      return <FinishDialog store={store} />
    case 'comment':
    case 'escalate':
      return <WriteDialog store={store} kind={name} />
    case 'take-over':
      return <TakeOverDialog store={store} />
    case 'assign':
      return <AssignDialog store={store} />
    case 'seed-golden':
      return <SeedDialog store={store} />
    default:
      return name satisfies never
  }
}
