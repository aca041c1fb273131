import type { Span } from '../../corpus/align-gold.ts'
import type { LabelledArticle } from '../../corpus/read-corpus.ts'

/** A stretch of the text and what replaces it; an empty stretch is an insertion. */
export interface Edit extends Span {
  readonly text: string
}

/**
 * Applies edits given in text order, without overlaps. Every gold sentence keeps its words: an edit across the
 * edge of a sentence is left out, and so is a sentence that lost its last word.
 */
export function editArticle(article: LabelledArticle, edits: readonly Edit[]): LabelledArticle {
  const edges = new Set(article.sentences.flatMap(({ start, end }) => [start, end]))
  const kept = edits.filter(({ start, end }) => !crossesEdge(edges, start, end))
  const text = applyEdits(article.text, kept)
  const places = newPlaces(article.text.length, kept)
  const moved = article.sentences.map(({ start, end, role }) => ({
    start: places[start] ?? 0,
    end: places[end] ?? text.length,
    role,
  }))
  return { ...article, text, sentences: moved.filter(({ start, end }) => text.slice(start, end).trim() !== '') }
}

/** Edits whatever matches a global pattern; `change` returns what to put in its place. */
export function editMatches(
  article: LabelledArticle,
  pattern: RegExp,
  change: (match: RegExpExecArray) => string,
): LabelledArticle {
  const edits: Edit[] = []
  for (const match of article.text.matchAll(pattern)) {
    const text = change(match)
    if (text !== match[0]) edits.push({ start: match.index, end: match.index + match[0].length, text })
  }
  return editArticle(article, edits)
}

function crossesEdge(edges: ReadonlySet<number>, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (edges.has(at)) return true
  return false
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = ''
  let at = 0
  for (const edit of edits) {
    edited += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return edited + text.slice(at)
}

/** Where every offset of the old text lies in the new one; what is inserted at an offset comes before it. */
function newPlaces(length: number, edits: readonly Edit[]): Uint32Array {
  const places = new Uint32Array(length + 1)
  let shift = 0
  let at = 0
  for (const { start, end, text } of edits) {
    for (; at < end; at++) places[at] = at + shift
    shift += text.length - (end - start)
  }
  for (; at <= length; at++) places[at] = at + shift
  return places
}
