import { CopydeskError } from '../../contracts/errors.ts'
import type { Find, Guard, Pack, Patterns, Place, Reach, Rule, Steps } from '../../contracts/pack.ts'
import type { Language } from '../../contracts/words.ts'
import {
  type ByLanguage,
  byLanguage,
  compilePatterns,
  compileSets,
  createPatternCompiler,
  invalid,
  type PatternCompiler,
} from './compile-patterns.ts'
import { guardsNamedBy } from './guards-named-by.ts'
import { createNeeds } from './needs.ts'
import { indexPatterns, type PatternSet } from './pattern-set.ts'
import { PLACES } from './places.ts'
import { wordsIn } from './running-words.ts'
import { createClassNumbers, createVocabulary, type Vocabulary } from './vocabulary.ts'
import { type ClassLists, createClassLists } from './word-classes.ts'

export interface CompiledGuard {
  readonly guard: Guard
  readonly order: number
  readonly reach: Readonly<Partial<Record<Place, Reach>>>
  readonly match: ByLanguage<PatternSet<null>>
  readonly except: ByLanguage<PatternSet<null>>
}

export interface CompiledRule {
  readonly rule: Rule
  readonly steps: Steps
  readonly requires: readonly CompiledGuard[]
  /** In the pack's guard order. */
  readonly unless: readonly CompiledGuard[]
  readonly raises: readonly Shift[]
  readonly lowers: readonly Shift[]
  /** The patterns of a structural detector; of a phrase rule none, they are all in `CompiledPack.phrases`. */
  readonly cues: ByLanguage<PatternSet<null>>
  /** The prescribed texts of `missing-statement`, as words; of other detectors none. */
  readonly wordings: readonly (readonly string[])[]
}

export interface Shift {
  readonly guard: CompiledGuard
  readonly by: number
}

export interface CompiledPack {
  readonly source: Pack
  readonly vocabularies: ByLanguage<Vocabulary>
  /** How many needs its patterns have; their numbers are smaller. */
  readonly needs: number
  readonly lists: ClassLists
  readonly guards: ReadonlyMap<string, CompiledGuard>
  readonly rules: readonly CompiledRule[]
  /** The phrase rules that look at a place, by language: one pass over a sentence asks them all. */
  readonly phrases: ByLanguage<Readonly<Record<Place, PatternSet<CompiledRule>>>>
  readonly lexicon: (name: string, language: Language) => readonly string[]
}

/**
 * Makes a pack ready to read with: patterns become functions, names become references.
 * @throws CopydeskError `pack-empty` without rules, `pack-invalid` on a bad pattern or an unknown name.
 */
export function compilePack(pack: Pack): CompiledPack {
  if (pack.rules.length === 0) {
    throw new CopydeskError('pack-empty', `Pack "${pack.id}" has no rules.`, {
      hint: 'Add a rule or choose another pack.',
    })
  }
  requireUnique(
    pack,
    'guard',
    pack.guards.map(({ name }) => name),
  )
  requireUnique(
    pack,
    'rule',
    pack.rules.map(({ id }) => id),
  )
  const nextNumber = createClassNumbers()
  const needs = createNeeds()
  const lists = createClassLists(needs)
  const vocabularies = byLanguage(() => createVocabulary(nextNumber, lists))
  const compiler: Compiler = { ...createPatternCompiler(pack, vocabularies, needs, lists), guards: new Map() }
  for (const [order, guard] of pack.guards.entries()) {
    compiler.guards.set(guard.name, compileGuard(compiler, guard, order))
  }
  const rules = pack.rules.map((rule) => compileRule(compiler, rule))
  const phrases = byLanguage((language) => indexPhrases(compiler, rules, language))
  return {
    source: pack,
    vocabularies,
    needs: needs.count(),
    lists,
    guards: compiler.guards,
    rules,
    phrases,
    lexicon: (name, language) => pack.lexicons[name]?.[language] ?? [],
  }
}

interface Compiler extends PatternCompiler {
  readonly guards: Map<string, CompiledGuard>
}

function compileGuard(compiler: Compiler, guard: Guard, order: number): CompiledGuard {
  const where = `guard "${guard.name}"`
  const match = guard.detector === 'phrase' ? guard.match : {}
  const except = guard.detector === 'phrase' ? (guard.except ?? {}) : {}
  return {
    guard,
    order,
    reach: reachByPlace(guard.reach),
    match: compileSets(compiler, match, `${where}, match`),
    except: compileSets(compiler, except, `${where}, except`),
  }
}

function reachByPlace(reach: Guard['reach']): Readonly<Partial<Record<Place, Reach>>> {
  if (typeof reach !== 'string' && !('left' in reach) && !('segmentAndAfter' in reach)) return reach
  return Object.fromEntries(PLACES.map((place) => [place, reach]))
}

function compileRule(compiler: Compiler, rule: Rule): CompiledRule {
  const where = `rule "${rule.id}"`
  requireCitations(compiler.pack, rule)
  requireLexicons(compiler.pack, rule)
  for (const name of guardsNamedBy(rule.find)) guardNamed(compiler, name, where)
  const guards = (names: readonly string[] = []): readonly CompiledGuard[] =>
    names.map((name) => guardNamed(compiler, name, where)).toSorted((a, b) => a.order - b.order)
  const shifts = (list: Rule['raises'] = []): readonly Shift[] =>
    list.map(({ guard, by }) => ({ guard: guardNamed(compiler, guard, where), by }))
  return {
    rule,
    steps: stepsIn(compiler.pack, rule),
    requires: guards(rule.requires),
    unless: guards(rule.unless),
    raises: shifts(rule.raises),
    lowers: shifts(rule.lowers),
    cues: compileSets(compiler, cuesOf(rule.find), where),
    wordings: rule.find.detector === 'missing-statement' ? rule.find.wordings.map(wordsIn) : [],
  }
}

/** By place, the steps of the pack, then of the rule, then of the market whose rules count. */
function stepsIn({ market, steps: common }: Pack, rule: Rule): Steps {
  const shift = rule.markets?.[market] ?? 0
  const steps: Steps = { ...common, ...rule.roles }
  if (shift === 0) return steps
  return Object.fromEntries(
    PLACES.map((place) => {
      const step = steps[place]
      return [place, typeof step === 'number' && shift !== 'off' ? step + shift : 'off']
    }),
  )
}

function cuesOf(find: Find): Patterns {
  switch (find.detector) {
    case 'woven-teaser':
      return find.cues
    case 'dated-offer':
      return find.offers
    case 'missing-statement':
      return find.when
    case 'phrase':
    case 'unlabelled-ad':
    case 'late-label':
    case 'wrong-arithmetic':
    case 'against-evidence':
    case 'against-itself':
    case 'ambiguous-label':
    case 'byline-over-ads':
    case 'conflict':
    case 'score':
      return {}
    default:
      return find satisfies never
  }
}

function indexPhrases(
  compiler: Compiler,
  rules: readonly CompiledRule[],
  language: Language,
): Readonly<Record<Place, PatternSet<CompiledRule>>> {
  const owned = rules.flatMap((owner) => {
    const { find, id } = owner.rule
    const sources = find.detector === 'phrase' ? (find.match[language] ?? []) : []
    return compilePatterns(compiler, sources, language, `rule "${id}"`).map((pattern) => ({ owner, pattern }))
  })
  const looksAt = (place: Place): PatternSet<CompiledRule> => {
    const there = owned.filter(({ owner }) => typeof owner.steps[place] === 'number')
    return indexPatterns(there, compiler.lists.addSet())
  }
  return {
    report: looksAt('report'),
    opinion: looksAt('opinion'),
    promo: looksAt('promo'),
    label: looksAt('label'),
    notice: looksAt('notice'),
    furniture: looksAt('furniture'),
    headline: looksAt('headline'),
  }
}

function guardNamed(compiler: Compiler, name: string, where: string): CompiledGuard {
  const guard = compiler.guards.get(name)
  if (guard !== undefined) return guard
  throw invalid(compiler.pack, `${where}: there is no guard "${name}"`, 'Declare the guard or correct its name.')
}

function requireCitations(pack: Pack, rule: Rule): void {
  const unknown = rule.citations.find((id) => pack.citations[id] === undefined)
  if (unknown === undefined) return
  throw invalid(pack, `rule "${rule.id}": there is no citation "${unknown}"`, 'Add the citation or correct its id.')
}

function requireLexicons(pack: Pack, { id, find }: Rule): void {
  const name = find.detector === 'late-label' ? find.commonWords : find.detector === 'unlabelled-ad' ? find.label : null
  if (name === null || pack.lexicons[name] !== undefined) return
  throw invalid(pack, `rule "${id}": there is no lexicon "${name}"`, 'Declare the lexicon or correct its name.')
}

function requireUnique(pack: Pack, what: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice === undefined) return
  throw invalid(pack, `${what} "${twice}" is declared twice`, 'Rename or delete one of them.')
}
