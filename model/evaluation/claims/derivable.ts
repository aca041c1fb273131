import type { Quantity } from '../../../lib/engine/quantities/index.ts'

/** A triage signal, no verdict: the number stands in the paragraphs, or one formula gives it from numbers near shared words. */
export function isStated(quantity: Quantity, claim: string, paragraphs: string): boolean {
  const target = Math.abs(quantity.low)
  const slack = 0.5 * quantity.precision + 1e-9
  const hits = (value: number): boolean => SCALES.some((scale) => Math.abs(value * scale - target) <= slack)
  if (numbersIn(paragraphs).some(hits)) return true
  const operands = [...new Set(sharingLines(claim, paragraphs).flatMap(numbersIn))].slice(0, MOST_OPERANDS)
  return operands.some((a, at) => operands.some((b, other) => other !== at && derived(a, b, quantity).some(hits)))
}

const SCALES = [1, 1e3, 1e6]
const MOST_OPERANDS = 60

function derived(a: number, b: number, { unit }: Quantity): readonly number[] {
  if (unit !== 'percent') return [a - b, a + b, (a + b) / 2, ...(b === 0 ? [] : [a / b])]
  return b === 0 ? [] : [(100 * Math.abs(a - b)) / Math.abs(b), (100 * a) / b, Math.abs(a - b)]
}

function numbersIn(text: string): readonly number[] {
  return (text.match(/\d[\d,]{0,20}(?:\.\d{1,8})?/g) ?? [])
    .map((written) => Number(written.replaceAll(',', '')))
    .filter((value) => !(Number.isInteger(value) && value >= 1900 && value <= 2100))
}

/** Lines that share a word of four letters or more with the claim. */
function sharingLines(claim: string, paragraphs: string): readonly string[] {
  const words = new Set(longWords(claim))
  return paragraphs.split('\n').filter((line) => longWords(line).some((word) => words.has(word)))
}

function longWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]{4,30}/g) ?? []
}
