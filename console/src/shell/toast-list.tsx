import { useDesk } from '../desk.ts'
import { bindingOf } from '../keys/index.ts'
import { Keys } from '../shared/keys.tsx'

/** What has just happened, said aloud without taking the focus. */
export function ToastList() {
  const { toasts } = useDesk()
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.shown.value.map(({ id, tone, text, undo }) => (
        <div key={id} class={`toast ${tone}`}>
          <span>{text}</span>
          {undo !== undefined && (
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                toasts.close(id)
                undo()
              }}
            >
              Undo <Keys keys={bindingOf('undo').keys} />
            </button>
          )}
        </div>
      ))}
    </div>
  )
}
