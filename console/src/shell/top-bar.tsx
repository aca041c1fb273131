import { hasDuty } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { ROUTES, type Route } from '../routes.tsx'
import { CommandButton } from '../shared/command-button.tsx'
import type { Theme } from './preferences.ts'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** Where one can go, who one is, and by which light. */
export function TopBar({ current }: { readonly current: Route | undefined }) {
  const desk = useDesk()
  const { session, preferences } = desk
  const { theme } = preferences
  const screens = ROUTES.filter(({ title, duty = 'reader' }) => title !== undefined && hasDuty(session.duty, duty))
  return (
    <header class="top-bar">
      <a class="brand" href="/">
        Copydesk
      </a>
      <nav aria-label="Screens">
        {screens.map((route) => (
          <a key={route.pattern} href={route.pattern} aria-current={route === current ? 'page' : undefined}>
            {route.title}
          </a>
        ))}
      </nav>
      <span class="space" />
      <CommandButton command="help" tone="quiet" />
      <label class="theme">
        <span class="unseen">Theme</span>
        <select
          value={theme.value}
          onChange={(event) => {
            theme.value = THEMES.find((each) => each === event.currentTarget.value) ?? 'system'
          }}
        >
          {THEMES.map((each) => (
            <option key={each} value={each}>
              Theme: {each}
            </option>
          ))}
        </select>
      </label>
      <span class="who">
        {session.name} <span class="badge">{session.duty}</span>
      </span>
      <button type="button" class="button quiet" onClick={() => desk.signOut()}>
        Sign out
      </button>
    </header>
  )
}
