import { useSignal } from '@preact/signals'
import { DUTIES, type Duty } from '../contracts.ts'
import { DUTY_LABELS } from '../words/labels.ts'
import type { LocalAuth } from './local-auth.ts'
import type { OidcAuth } from './oidc-auth.ts'

interface SignInProps {
  readonly auth: LocalAuth | OidcAuth
  /** Why somebody is asked, if there is something to say. */
  readonly trouble: string
  readonly onSignedIn: () => void
}

/** Says who is here: to the identity provider, or on a laptop simply by name. */
export function SignIn({ auth, trouble, onSignedIn }: SignInProps) {
  return (
    <main class="sign-in">
      <h1>Copydesk</h1>
      <p>The review desk for promotional finance copy.</p>
      {trouble !== '' && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      {auth.kind === 'oidc' ? (
        <button type="button" class="button main" onClick={() => void auth.signIn()}>
          Sign in
        </button>
      ) : (
        <LocalForm auth={auth} onSignedIn={onSignedIn} />
      )}
    </main>
  )
}

function LocalForm({ auth, onSignedIn }: { readonly auth: LocalAuth; readonly onSignedIn: () => void }) {
  const name = useSignal('')
  const duty = useSignal<Duty>('reviewer')
  const isReady = name.value.trim() !== ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        auth.signIn(name.value, duty.value)
        onSignedIn()
      }}
    >
      <label class="field">
        <span>Your name</span>
        <input
          value={name.value}
          data-home
          maxLength={80}
          autocomplete="name"
          onInput={(event) => (name.value = event.currentTarget.value)}
        />
      </label>
      <fieldset>
        <legend>Your duty</legend>
        {DUTIES.map((each) => (
          <label key={each} class="check">
            <input type="radio" name="duty" checked={duty.value === each} onChange={() => (duty.value = each)} />
            {DUTY_LABELS[each]}
          </label>
        ))}
      </fieldset>
      <button type="submit" class="button main" disabled={!isReady}>
        Sign in
      </button>
      <p class="hint">
        This stage runs on your machine and believes what you say. A deployed one asks an identity provider.
      </p>
    </form>
  )
}
