import { effect } from '@preact/signals'
import { render } from 'preact'
import { createReviewClient, type ReviewClient } from '../../lib/client/index.ts'
import { createAuth, SignIn } from './auth/index.ts'
import { type Commands, createCommands } from './commands/index.ts'
import type { ConsoleConfig, Session } from './contracts.ts'
import { createDesk, type Desk, DeskContext } from './desk.ts'
import { bindingOf, type CommandId, listenToKeys } from './keys/index.ts'
import { CommandsContext } from './shared/commands-context.ts'
import { keepFocus } from './shell/keep-focus.ts'
import { createPreferences, type Preferences } from './shell/preferences.ts'
import { createRouter } from './shell/router.ts'
import { Shell } from './shell/shell.tsx'

type SomeAuth = ReturnType<typeof createAuth>

const preferences = createPreferences()
followTheme(preferences)
keepFocus()
const place = document.querySelector('#console')
if (place !== null) await start(place)

/** From nothing to the desk: the configuration of the stage, then who is there, then what they may do. */
async function start(root: Element): Promise<void> {
  const config = await readConfig()
  if (config === undefined) {
    render(<Fatal detail="/config.json is missing or cannot be read." />, root)
    return
  }
  const auth = createAuth(config.auth)
  const client = createReviewClient({
    base: config.api,
    async fetch(input, init) {
      const response = await fetch(input, init)
      if (response.status === 401) auth.forget()
      return response
    },
    authorization: () => auth.authorization(),
    newKey: () => crypto.randomUUID(),
  })
  const signIn = (trouble: string): void =>
    render(<SignIn auth={auth} trouble={trouble} onSignedIn={() => void enter()} />, root)
  const enter = async (): Promise<void> => {
    const answered = await client.session()
    if (answered.kind === 'ok') open(root, client, answered.value, auth)
    else
      signIn(
        answered.kind === 'problem' ? answered.problem.detail : 'The API cannot be reached. Try again in a moment.',
      )
  }
  if (await auth.resume()) await enter()
  else signIn('')
}

function open(root: Element, client: ReviewClient, session: Session, auth: SomeAuth): void {
  const desk = createDesk({
    client,
    session,
    preferences,
    router: createRouter(),
    hasRunOut: auth.hasRunOut,
    signIn: () => (auth.kind === 'oidc' ? void auth.signIn() : leave(auth)),
    signOut: () => leave(auth),
  })
  const commands = createCommands(desk)
  listenToKeys(
    (command) => press(desk, commands, command),
    () => desk.dialog.value !== null || !preferences.hasKeys.value,
  )
  render(
    <DeskContext.Provider value={desk}>
      <CommandsContext.Provider value={commands}>
        <Shell />
      </CommandsContext.Provider>
    </DeskContext.Provider>,
    root,
  )
}

/** @returns true if the key meant something here. */
function press(desk: Desk, commands: Commands, command: CommandId): boolean {
  const own = desk.ownCommands.value[command]
  const isElsewhere = desk.articles.store.value === undefined && bindingOf(command).group !== 'Desk'
  if (own === undefined && isElsewhere) return false
  const { blocked, run } = own ?? commands[command]
  const why = blocked()
  if (why === undefined) run()
  else if (command !== 'close') desk.toasts.warn(why)
  return true
}

function leave(auth: SomeAuth): void {
  auth.signOut()
  // An identity provider leads back here by itself.
  if (auth.kind === 'local') location.reload()
}

async function readConfig(): Promise<ConsoleConfig | undefined> {
  try {
    const response = await fetch('/config.json', { cache: 'no-cache' })
    return response.ok ? ((await response.json()) as ConsoleConfig) : undefined
  } catch {
    return undefined
  }
}

function followTheme({ theme }: Preferences): void {
  effect(() => {
    document.documentElement.dataset['theme'] = theme.value
  })
}

function Fatal({ detail }: { readonly detail: string }) {
  return (
    <main class="empty">
      <h1>The console cannot start</h1>
      <p role="alert">{detail}</p>
    </main>
  )
}
