import { ROLES, SEVERITIES } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { ROLE_LETTERS, ROLE_MEANINGS } from '../words/labels.ts'
import type { ArticleStore } from './article-store.ts'

/** What bars, letters and lines mean, and how much of the article each role is. */
export function Legend({ store }: { readonly store: ArticleStore }) {
  const { preferences } = useDesk()
  const { shares } = store.view.value.verdict
  return (
    <div class="legend">
      <ul aria-label="Roles and their shares">
        {ROLES.filter((role) => shares[role] > 0).map((role) => (
          <li key={role} data-role={role} title={ROLE_MEANINGS[role]}>
            <b>{ROLE_LETTERS[role]}</b> {role} <span class="figure">{formatShare(shares[role])}</span>
          </li>
        ))}
      </ul>
      <ul aria-label="Lines of findings">
        {SEVERITIES.toReversed().map((severity) => (
          <li key={severity}>
            <span class={`sample lane-0-${severity}`}>{severity}</span>
          </li>
        ))}
      </ul>
      <div class="view-options">
        <Toggle label="Near misses" signal={preferences.showsCleared} />
        <Toggle label="Wide lines" signal={preferences.isWide} />
      </div>
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

function formatShare(share: number): string {
  return share < 0.01 ? '<1%' : `${Math.round(share * 100)}%`
}
