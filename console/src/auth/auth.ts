import type { ReadonlySignal } from '@preact/signals'

/** Who is asking, and how that is proved to the API. */
export interface Auth {
  readonly kind: 'local' | 'oidc'
  /** @returns true if somebody is signed in; may come back from the identity provider to find out. */
  resume(): Promise<boolean>
  /** @returns the `Authorization` header. @throws if nobody is signed in any more */
  authorization(): Promise<string>
  /** What was proved has been refused: the next request needs another proof. */
  forget(): void
  /** True once the sign-in has run out and cannot be renewed. */
  readonly hasRunOut: ReadonlySignal<boolean>
  signOut(): void
}
