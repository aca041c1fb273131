import type { Language } from '../../lib/contracts/words.ts'
import { readDocument } from '../../lib/engine/document/index.ts'
import { type Frame, readFrames } from '../../lib/engine/frames/index.ts'
import { periodsIn } from '../../lib/engine/periods/index.ts'
import { findQuantities } from '../../lib/engine/quantities/index.ts'

/** The frames of a short text published on 2 December 2025. */
export function framesOf(text: string, language: Language = 'en', known: readonly string[] = []): readonly Frame[] {
  const document = { ...readDocument(text), language }
  const published = '2025-12-02'
  return readFrames(document, findQuantities(document), periodsIn(document, published), known)
}
