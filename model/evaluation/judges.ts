import type { Document } from '../../lib/engine/document/index.ts'
import { readDocument } from '../../lib/engine/document/index.ts'
import { assignRoles, type RoleModel } from '../../lib/engine/roles/index.ts'
import type { RoleSpan } from './judged-article.ts'

/** Gives a text's sentences roles, one way or another. */
export type Judge = (text: string) => readonly RoleSpan[]

export function modelJudge(model: RoleModel): Judge {
  return (text) => {
    const document = readDocument(text)
    const roles = assignRoles(document, model)
    return document.sentences.map(({ start, end }, s) => ({
      start,
      end,
      role: roles[s]?.role ?? 'report',
      confidence: roles[s]?.confidence ?? 0,
    }))
  }
}

/** The laziest answer there is: everything is reporting. */
export const allReport: Judge = (text) =>
  readDocument(text).sentences.map(({ start, end }) => ({ start, end, role: 'report', confidence: 1 }))

const LABEL_WORDS = new Set(['ad', 'advertisement', 'sponsored', 'advertorial', 'anzeige', 'werbung'])
const MAX_LABEL_TOKENS = 4

/** A short line with a label word opens an ad that lasts to the end of the text; the rest is reporting. */
export const labelKeyword: Judge = (text) => {
  const document = readDocument(text)
  const label = document.sentences.findIndex((_, s) => isLabelLine(document, s))
  return document.sentences.map(({ start, end }, s) => ({ start, end, role: roleAfter(label, s), confidence: 1 }))
}

function roleAfter(label: number, s: number): 'label' | 'promo' | 'report' {
  if (label < 0 || s < label) return 'report'
  return s === label ? 'label' : 'promo'
}

function isLabelLine({ sentences, tokens }: Document, s: number): boolean {
  const sentence = sentences[s]
  if (sentence === undefined || sentence.endToken - sentence.firstToken > MAX_LABEL_TOKENS) return false
  return tokens.slice(sentence.firstToken, sentence.endToken).some(({ word }) => LABEL_WORDS.has(word))
}
