import type { Example, Pack, Rule } from '../../contracts/pack.ts'
import { LANGUAGES, type Language } from '../../contracts/words.ts'
import { readDocument } from '../document/index.ts'
import type { RoleAssignment } from '../roles/index.ts'
import { segmentArticle } from '../segments/index.ts'
import { indexFacts } from '../support/index.ts'
import { type CompiledPack, compilePack } from './compile-pack.ts'
import { findClaims } from './find-claims.ts'

/** An example that does not show what it is there to show. */
export interface ExampleFailure {
  readonly rule: string
  readonly language: Language
  readonly kind: 'bad' | 'good'
  /** Position in the list of examples. */
  readonly index: number
}

/** Runs every example of every rule. @returns the bad ones that stay silent and the good ones that fire. */
export function checkExamples(pack: Pack): readonly ExampleFailure[] {
  const compiled = compilePack(pack)
  return pack.rules.flatMap((rule) =>
    LANGUAGES.flatMap((language) => KINDS.flatMap((kind) => failuresOf(compiled, rule, language, kind))),
  )
}

const KINDS = ['bad', 'good'] as const

function failuresOf(
  pack: CompiledPack,
  rule: Rule,
  language: Language,
  kind: 'bad' | 'good',
): readonly ExampleFailure[] {
  const examples = rule.examples[language]?.[kind] ?? []
  return examples.flatMap((example, index) => {
    const fires = firesOn(pack, rule, language, example)
    return fires === (kind === 'bad') ? [] : [{ rule: rule.id, language, kind, index }]
  })
}

function firesOn(pack: CompiledPack, rule: Rule, language: Language, example: Example): boolean {
  const lines =
    'lines' in example ? example.lines : example.text.split('\n').map((text) => ({ role: example.role, text }))
  // An example is too short to tell its language by; the pack says which it is.
  const document = { ...readDocument(lines.map(({ text }) => text).join('\n')), language }
  const roles = document.sentences.map(
    ({ line }): RoleAssignment => ({ role: lines[line]?.role ?? 'report', confidence: 1 }),
  )
  const { findings } = findClaims(
    document,
    roles,
    segmentArticle(document, roles),
    pack,
    indexFacts(example.facts ?? []),
  )
  return findings.some((finding) => finding.rule.id === rule.id)
}
