import { changeWords, pick } from './words.ts'

const SHARE_OF_WORDS = 0.3
const SHARE_OF_LETTERS = 0.5

/** Cyrillic and Greek letters that pass for Latin ones (Unicode TR39), on purpose a list of its own. */
const POSING: Readonly<Record<string, readonly string[]>> = {
  a: ['а', 'α'],
  c: ['с', 'ϲ'],
  d: ['ԁ'],
  e: ['е'],
  h: ['һ'],
  i: ['і', 'ι'],
  j: ['ј'],
  k: ['к', 'κ'],
  l: ['ӏ'],
  o: ['о', 'ο'],
  p: ['р', 'ρ'],
  q: ['ԛ'],
  s: ['ѕ'],
  t: ['т', 'τ'],
  u: ['υ'],
  v: ['ѵ', 'ν'],
  w: ['ԝ'],
  x: ['х', 'χ'],
  y: ['у', 'γ'],
  A: ['А', 'Α'],
  B: ['В', 'Β'],
  C: ['С', 'Ϲ'],
  E: ['Е', 'Ε'],
  H: ['Н', 'Η'],
  I: ['І', 'Ι'],
  J: ['Ј'],
  K: ['К', 'Κ'],
  M: ['М', 'Μ'],
  N: ['Ν'],
  O: ['О', 'Ο'],
  P: ['Р', 'Ρ'],
  S: ['Ѕ'],
  T: ['Т', 'Τ'],
  X: ['Х', 'Χ'],
  Y: ['Ү', 'Υ'],
  Z: ['Ζ'],
}

/** Writes letters of a share of the words with look-alikes of other alphabets. */
export const homoglyphs = changeWords(SHARE_OF_WORDS, 1, (letters, random) =>
  letters.map((letter) => poseAs(letter, random)).join(''),
)

function poseAs(letter: string, random: () => number): string {
  const posing = POSING[letter]
  return posing !== undefined && random() < SHARE_OF_LETTERS ? pick(posing, random) : letter
}
