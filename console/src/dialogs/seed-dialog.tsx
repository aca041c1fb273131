import { useMemo } from 'preact/hooks'
import type { ArticleStore } from '../article/article-store.ts'
import { useDesk } from '../desk.ts'
import { Dialog } from '../shared/dialog.tsx'
import { count } from '../words/counting.ts'
import { OUTCOME_DONE } from '../words/labels.ts'
import { whyNot } from '../words/why-not.ts'

/** Says what making a golden item of an article does, and does it. */
export function SeedDialog({ store }: { readonly store: ArticleStore }) {
  const { client, dialog, toasts } = useDesk()
  const key = useMemo(() => crypto.randomUUID(), [])
  const { answers, outcomes } = store.view.value.review
  const outcome = outcomes.at(-1)
  const seed = async (): Promise<void> => {
    const answered = await client.seedGolden(store.id, key)
    if (answered.kind !== 'ok') {
      toasts.warn(whyNot(answered))
      return
    }
    dialog.value = null
    toasts.say(`In the queue again as ${answered.value.article.replace(/^articles\//, '')}`)
  }
  return (
    <Dialog title="Use as golden item">
      <p>
        The text goes into the queue again under another name, and looks like any other article. How it is answered then
        is compared with what is known of this one:{' '}
        {count(new Set(answers.map(({ finding }) => finding)).size, 'answer')}
        {outcome !== undefined && `, ${OUTCOME_DONE[outcome.outcome].toLowerCase()}`}.
      </p>
      <p>Whoever gets it is not told. It counts for agreement only. This cannot be undone.</p>
      <div class="dialog-foot">
        <button type="button" class="button main" data-first onClick={() => void seed()}>
          Put it into the queue
        </button>
      </div>
    </Dialog>
  )
}
