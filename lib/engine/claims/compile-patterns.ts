import { CopydeskError } from '../../contracts/errors.ts'
import type { Pack, Patterns } from '../../contracts/pack.ts'
import { LANGUAGES, type Language } from '../../contracts/words.ts'
import type { Needs } from './needs.ts'
import { type CompiledPattern, compilePattern } from './pattern-matcher.ts'
import type { PatternScope } from './pattern-nodes.ts'
import { indexPatterns, type PatternSet } from './pattern-set.ts'
import { PatternError, type PatternSequence, parsePattern } from './pattern-syntax.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { ClassLists } from './word-classes.ts'

export type ByLanguage<Value> = Readonly<Record<Language, Value>>

/** What patterns of a pack compile against: its words, and its lexicons already read. */
export interface PatternCompiler {
  readonly pack: Pack
  readonly scopes: ByLanguage<PatternScope>
  readonly lists: ClassLists
}

/** Reads the lexicons of a pack. @throws CopydeskError `pack-invalid` on an entry that is no pattern. */
export function createPatternCompiler(
  pack: Pack,
  vocabularies: ByLanguage<Vocabulary>,
  needs: Needs,
  lists: ClassLists,
): PatternCompiler {
  const lexicons = Object.entries(pack.lexicons).map(([name, entries]) => {
    const read = (language: Language): readonly PatternSequence[] =>
      (entries[language] ?? []).map((entry) =>
        reading(pack, `lexicon "${name}"`, language, entry, () => parsePattern(entry)),
      )
    return [name, byLanguage(read)] as const
  })
  const lexiconsByName = new Map(lexicons)
  const scopeOf = (language: Language): PatternScope => ({
    vocabulary: vocabularies[language],
    needs,
    lexicon: (name) => lexiconsByName.get(name)?.[language] ?? null,
    resolved: new Map(),
  })
  return { pack, scopes: byLanguage(scopeOf), lists }
}

/** Compiles patterns that speak for nobody in particular, one set per language. */
export function compileSets(
  compiler: PatternCompiler,
  patterns: Patterns,
  where: string,
): ByLanguage<PatternSet<null>> {
  return byLanguage((language) => {
    const compiled = compilePatterns(compiler, patterns[language] ?? [], language, where)
    const owned = compiled.map((pattern) => ({ owner: null, pattern }))
    return indexPatterns(owned, compiler.lists.addSet())
  })
}

/** Compiles the patterns of one language. `where` names their place in the pack for the message. */
export function compilePatterns(
  compiler: PatternCompiler,
  sources: readonly string[],
  language: Language,
  where: string,
): readonly CompiledPattern[] {
  const scope = compiler.scopes[language]
  return sources.map((source) => reading(compiler.pack, where, language, source, () => compilePattern(source, scope)))
}

/** Does something with a pattern, and says where in the pack it stands if it cannot be read. */
function reading<Result>(pack: Pack, where: string, language: Language, source: string, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    if (!(cause instanceof PatternError)) throw cause
    const place = `${where}, ${language}, pattern "${source}", character ${cause.at + 1}`
    const hint = 'Correct the pattern; lib/packs/README.md has the language.'
    throw invalid(pack, `${place}: ${cause.message}`, hint, cause)
  }
}

/** Makes one value for each language a pack can speak. */
export function byLanguage<Value>(make: (language: Language) => Value): ByLanguage<Value> {
  const [en, de] = LANGUAGES
  return { [en]: make(en), [de]: make(de) }
}

/** The error of a pack that cannot be used. `message` says where and what, `hint` what to do. */
export function invalid(pack: Pack, message: string, hint: string, cause?: unknown): CopydeskError {
  return new CopydeskError('pack-invalid', `Pack "${pack.id}", ${message}.`, { hint, cause })
}
