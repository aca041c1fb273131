import type { Flag, Role } from '../../lib/contracts/words.ts'
import { type CompiledPack, findClaims } from '../../lib/engine/claims/index.ts'
import { type Document, readDocument } from '../../lib/engine/document/index.ts'
import { assignRoles, type RoleModel } from '../../lib/engine/roles/index.ts'
import { isAdRole, type RoleSpan } from './judged-article.ts'

/** Gives a text's sentences roles, one way or another. */
export type Judge = (text: string) => readonly RoleSpan[]

export function modelJudge(model: RoleModel): Judge {
  return (text) => {
    const document = readDocument(text)
    const roles = assignRoles(document, model)
    return document.sentences.map(({ start, end }, s) => {
      const { role, confidence, ad } = roles[s] ?? { role: 'report', confidence: 0, ad: 0 }
      return { start, end, role, confidence, ad }
    })
  }
}

/** The laziest answer there is: everything is reporting. */
export const allReport: Judge = (text) => spansOf(readDocument(text), () => 'report')

const LABEL_WORDS = new Set(['ad', 'advertisement', 'sponsored', 'advertorial', 'anzeige', 'werbung'])
const MAX_LABEL_TOKENS = 4

/** A short line with a label word opens an ad that lasts to the end of the text; the rest is reporting. */
export const labelKeyword: Judge = (text) => {
  const document = readDocument(text)
  const label = document.sentences.findIndex((_, s) => isLabelLine(document, s))
  return spansOf(document, (s) => {
    if (label < 0 || s < label) return 'report'
    return s === label ? 'label' : 'promo'
  })
}

/** Flags that news earns as often as advertising does. */
const EDITORIAL_FLAGS: ReadonlySet<Flag | null> = new Set([null, 'figure', 'authority'])

/**
 * What the rules alone would say: a sentence they would flag in ad copy is advertising, a short line with a label word a
 * label. Flags that are no sign of it, such as a figure without a source, do not count.
 */
export function rulesOnly(pack: CompiledPack): Judge {
  return (text) => {
    const document = readDocument(text)
    const suspected = document.sentences.map(() => ({ role: 'promo' as const, confidence: 1 }))
    const { findings } = findClaims(document, suspected, [], pack)
    const flagged = new Set(findings.flatMap(({ flag, sentence }) => (EDITORIAL_FLAGS.has(flag) ? [] : [sentence])))
    return spansOf(document, (s) => (isLabelLine(document, s) ? 'label' : flagged.has(s) ? 'promo' : 'report'))
  }
}

function spansOf({ sentences }: Document, roleOf: (s: number) => Role): readonly RoleSpan[] {
  return sentences.map(({ start, end }, s) => {
    const role = roleOf(s)
    return { start, end, role, confidence: 1, ad: isAdRole(role) ? 1 : 0 }
  })
}

function isLabelLine({ sentences, tokens }: Document, s: number): boolean {
  const sentence = sentences[s]
  if (sentence === undefined || sentence.endToken - sentence.firstToken > MAX_LABEL_TOKENS) return false
  return tokens.slice(sentence.firstToken, sentence.endToken).some(({ word }) => LABEL_WORDS.has(word))
}
