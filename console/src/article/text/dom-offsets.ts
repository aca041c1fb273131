import type { Span } from '../../contracts.ts'
import { toBoundary, toOffset } from './boundaries.ts'

/**
 * Says which words of the article a selection on the screen stands for.
 * Pieces carry `data-start`; within one, text counts by its length and a symbol by its `data-length`.
 * @returns undefined if an end of it lies outside of `root`
 */
export function toSpan(root: Element, range: Range): Span | undefined {
  const start = offsetOf(root, range.startContainer, range.startOffset)
  const end = offsetOf(root, range.endContainer, range.endOffset)
  return start === undefined || end === undefined || start >= end ? undefined : { start, end }
}

/** @returns the selection on the screen that stands for a span of the article. */
export function toRange(root: Element, span: Span): Range | undefined {
  const [start, end] = [placeOf(root, span.start, 'start'), placeOf(root, span.end, 'end')]
  if (start === undefined || end === undefined) return undefined
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

function offsetOf(root: Element, node: Node, offset: number): number | undefined {
  if (!root.contains(node)) return undefined
  const piece = (node instanceof Element ? node : node.parentElement)?.closest('[data-start]')
  if (piece === null || piece === undefined) return edgeOf(root, node, offset)
  const children = [...piece.childNodes]
  if (node === piece) return startOf(piece) + toOffset(children.map(lengthOf), { index: offset, within: 0 })
  const index = children.findIndex((child) => child.contains(node))
  const within = node instanceof Text ? offset : 0
  return startOf(piece) + toOffset(children.map(lengthOf), { index, within })
}

/** Between pieces: where the next one starts, or where the last one ends. */
function edgeOf(root: Element, node: Node, offset: number): number {
  const place = document.createRange()
  place.setStart(node, offset)
  const pieces = piecesOf(root)
  const next = pieces.find((piece) => place.comparePoint(piece, 0) >= 0)
  if (next !== undefined) return startOf(next)
  const last = pieces.at(-1)
  return last === undefined ? 0 : startOf(last) + sum([...last.childNodes].map(lengthOf))
}

function placeOf(root: Element, offset: number, edge: 'start' | 'end'): { node: Node; offset: number } | undefined {
  const pieces = piecesOf(root)
  const piece = pieces.findLast((each) => (edge === 'start' ? startOf(each) <= offset : startOf(each) < offset))
  if (piece === undefined) return undefined
  const children = [...piece.childNodes]
  const { index, within } = toBoundary(children.map(lengthOf), offset - startOf(piece))
  const child = children[index]
  if (child instanceof Text) return { node: child, offset: within }
  return { node: piece, offset: within === 0 ? index : index + 1 }
}

function piecesOf(root: Element): Element[] {
  return [...root.querySelectorAll('[data-start]')]
}

function startOf(piece: Element): number {
  return Number(piece.getAttribute('data-start'))
}

function lengthOf(node: Node): number {
  if (node instanceof Text) return node.data.length
  return node instanceof HTMLElement ? Number(node.dataset['length'] ?? 0) : 0
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
