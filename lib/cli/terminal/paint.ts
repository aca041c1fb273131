const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  inverse: [7, 27],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const

export type Style = keyof typeof CODES

/** Dresses text for a terminal; gives it back as it is where colour is off. */
export type Paint = (text: string, styles: readonly Style[]) => string

/** @returns a paint that uses ANSI sequences, or none. */
export function createPaint(color: boolean): Paint {
  if (!color) return (text) => text
  return (text, styles) =>
    styles.reduce((painted, style) => `\u001b[${CODES[style][0]}m${painted}\u001b[${CODES[style][1]}m`, text)
}
