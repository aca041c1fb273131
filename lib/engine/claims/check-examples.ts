import type { Example, Pack, Rule } from '../../contracts/pack.ts'
import { LANGUAGES, type Language, MARKETS, type Market } from '../../contracts/words.ts'
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

/** Runs every example of every rule, in a market where it speaks. @returns the bad ones that stay silent and the good ones that fire. */
export function checkExamples(pack: Pack): readonly ExampleFailure[] {
  const compiledFor = new Map<Market, CompiledPack>()
  return pack.rules.flatMap((rule) => {
    const market = marketOf(pack, rule)
    const compiled = compiledFor.get(market) ?? compilePack({ ...pack, market })
    compiledFor.set(market, compiled)
    return LANGUAGES.flatMap((language) => KINDS.flatMap((kind) => failuresOf(compiled, rule, language, kind)))
  })
}

/** A rule that is silent in the market of its pack shows what it means in the first one where it speaks. */
function marketOf({ market }: Pack, { markets = {} }: Rule): Market {
  return markets[market] === 'off' ? (MARKETS.find((other) => markets[other] !== 'off') ?? market) : market
}

const KINDS = ['bad', 'good'] as const

function failuresOf(
  pack: CompiledPack,
  rule: Rule,
  language: Language,
  kind: 'bad' | 'good',
): readonly ExampleFailure[] {
  const examples = rule.examples?.[language]?.[kind] ?? []
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
