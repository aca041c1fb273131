import { useDesk } from '../desk.ts'

/** How the article is shown. */
export function ViewOptions() {
  const { preferences } = useDesk()
  return (
    <div class="view-options">
      <Toggle label="Near misses" signal={preferences.showsCleared} />
      <Toggle label="Wide lines" signal={preferences.isWide} />
    </div>
  )
}

interface ToggleProps {
  readonly label: string
  readonly signal: { value: boolean }
}

function Toggle({ label, signal }: ToggleProps) {
  return (
    <button
      type="button"
      class="button quiet"
      aria-pressed={signal.value}
      onClick={() => {
        signal.value = !signal.value
      }}
    >
      {label}
    </button>
  )
}
