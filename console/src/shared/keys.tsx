import { printKeys } from '../keys/index.ts'

/** Keys as print; buttons say them to assistive technology by `aria-keyshortcuts`. */
export function Keys({ keys }: { readonly keys: string }) {
  return <kbd aria-hidden="true">{printKeys(keys)}</kbd>
}
