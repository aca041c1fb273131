import { changeWords } from './words.ts'

/** Writes every word in small letters. */
export const lowerCase = changeWords(1, 1, (letters) => letters.join('').toLowerCase())

/** Writes every word in capitals. */
export const upperCase = changeWords(1, 1, (letters) => letters.join('').toUpperCase())

/** Writes every word with a capital first letter. */
export const titleCase = changeWords(1, 1, ([first = '', ...rest]) =>
  [first.toUpperCase(), rest.join('').toLowerCase()].join(''),
)
