import type { CopydeskError } from '../../contracts/errors.ts'

/** One thing to be judged, or why a path leads to nothing. */
export type Input =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'failed'; readonly error: CopydeskError }

/** What a read came to. */
export type Reading =
  | { readonly kind: 'read'; readonly uri: string; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly error: CopydeskError }
