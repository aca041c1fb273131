import type { Role } from '../../contracts/index.ts'
import type { Document } from '../document/index.ts'
import type { RoleAssignment } from '../roles/index.ts'

/** A run of sentences that belong together: either the publisher's own copy or an advertisement with its label. */
export interface ArticleSegment {
  readonly kind: 'editorial' | 'ad'
  readonly start: number
  readonly end: number
  /** Half-open range into `Document.sentences`. */
  readonly firstSentence: number
  readonly endSentence: number
  /** True when a label stands before the first promotional sentence of an ad. */
  readonly labelled: boolean
}

/** Cuts an article where advertising begins and ends. Takes roles by sentence, gives segments in text order. */
export function segmentArticle(document: Document, roles: readonly RoleAssignment[]): readonly ArticleSegment[] {
  const sides = roles.map(({ role }) => isAdvertising(role))
  const segments: ArticleSegment[] = []
  let first = 0
  for (let next = 1; next <= sides.length; next++) {
    if (next < sides.length && sides[next] === sides[first]) continue
    segments.push(cutSegment(document, roles, first, next))
    first = next
  }
  return segments
}

function cutSegment(
  document: Document,
  roles: readonly RoleAssignment[],
  firstSentence: number,
  endSentence: number,
): ArticleSegment {
  const inside = roles.slice(firstSentence, endSentence).map(({ role }) => role)
  return {
    kind: isAdvertising(inside[0] ?? 'report') ? 'ad' : 'editorial',
    start: document.sentences[firstSentence]?.start ?? 0,
    end: document.sentences[endSentence - 1]?.end ?? 0,
    firstSentence,
    endSentence,
    labelled: inside[0] === 'label',
  }
}

function isAdvertising(role: Role): boolean {
  return role === 'promo' || role === 'label'
}
