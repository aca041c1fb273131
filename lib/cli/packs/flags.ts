import { LANGUAGES, type Language, MARKETS, type Market } from '../../contracts/words.ts'
import type { Flag, Invocation } from '../command/index.ts'
import type { PackChoice } from './load-pack.ts'

/** The flags of every command that reads a pack. */
export const PACK_FLAGS = {
  pack: { value: 'FILE', summary: 'A rule pack of your own, whole or by "extends"' },
  market: { value: 'MARKET', choices: MARKETS, summary: 'Whose rules count; the pack says which if you do not' },
} as const satisfies Record<string, Flag>

/** What the flags say. */
export function readPackChoice({ values }: Invocation): PackChoice {
  return { file: values.get('pack'), market: values.get('market') as Market | undefined }
}

/** The flag of every command that writes a report. */
export const LANGUAGE_FLAG = {
  language: { value: 'CODE', choices: LANGUAGES, initial: 'en', summary: 'Of the report; JSON is always in English' },
} as const satisfies Record<string, Flag>

/** What the flag says. */
export function readLanguage({ values }: Invocation): Language {
  return values.get('language') as Language
}
