import type { Pack } from '../../contracts/pack.ts'

/** How often a rule has been right, in words. */
export function describeMeasured(measured: Pack['measured'][string] | null): string {
  if (measured === null) return 'not measured'
  const { right, said } = measured
  return `right ${right} of ${said} times on labelled articles (${Math.round((100 * right) / said)} %)`
}
