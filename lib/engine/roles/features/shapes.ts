/** Yes-or-no marks of how a sentence looks and where it stands. The index is the bit. */
export const SHAPES = [
  'ends-stop',
  'ends-question',
  'ends-exclamation',
  'ends-both',
  'ends-colon',
  'ends-ellipsis',
  'ends-open',
  'starts-small',
  'starts-quote',
  'starts-symbol',
  'starts-digit',
  'quote',
  'money',
  'percent',
  'pipe',
  'link',
  'label-line',
  'arrow',
  'question',
  'exclamation',
  'bracket',
  'own-line',
  'line-start',
  'line-end',
  'blank-before',
  'blank-after',
  'shouting',
  'title-case',
  'topic',
  'name',
  'formal-you',
  'repeated',
] as const

export type Shape = (typeof SHAPES)[number]

/** @returns the bit of a shape. */
export function bitOf(shape: Shape): number {
  return 1 << SHAPES.indexOf(shape)
}
