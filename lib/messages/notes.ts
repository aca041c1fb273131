import type { Language } from '../contracts/words.ts'

/** What a piece of evidence shows. A code says what kind of thing it is, values what is particular; words come last. */
export interface Note {
  readonly code: NoteCode
  readonly values: Readonly<Record<string, string | number>>
}

/** In braces stands the name of a value. */
const ENGLISH = {
  'raises-severity': 'raises the severity: {guard}',
  'lowers-severity': 'lowers the severity: {guard}',
  'label-late': 'the label stands {sentences} sentences and {characters} characters after the pitch begins',
  'teaser-cue': 'the question or call that makes it a teaser',
  'offer-undatable': 'no date of publication in the text, and the offer cannot be compared with it',
  'offer-ahead': 'the offer is dated {days} days after the article',
  'offer-old': 'the offer is {days} days older than the article',
  'evidence-has': '{place} has {value} {unit} for {days}',
  'evidence-gives': '{place} give {value} {unit} for {days}: {formula}',
  'ads-in-body': '{promotional} of the {body} sentences of the body are unlabelled advertising',
  'conflicts-with': 'these words of the article do not go with it',
  'statement-altered': 'close to the prescribed statement, but not its words',
  sign: 'a sign of it: {guard}',
  'other-value': 'the other value of the same thing',
  'values-give': 'these values give {percent} percent',
} as const

export type NoteCode = keyof typeof ENGLISH

const GERMAN: Readonly<Record<NoteCode, string>> = {
  'raises-severity': 'wiegt schwerer: {guard}',
  'lowers-severity': 'wiegt leichter: {guard}',
  'label-late': 'die Kennzeichnung steht {sentences} Sätze und {characters} Zeichen nach Beginn der Werbung',
  'teaser-cue': 'die Frage oder Aufforderung, die daraus einen Anreißer macht',
  'offer-undatable': 'der Text nennt keinen Erscheinungstag, mit dem sich das Angebot vergleichen ließe',
  'offer-ahead': 'das Angebot trägt ein Datum {days} Tage nach dem des Artikels',
  'offer-old': 'das Angebot ist {days} Tage älter als der Artikel',
  'evidence-has': '{place} nennt {value} {unit} für {days}',
  'evidence-gives': '{place} ergeben {value} {unit} für {days}: {formula}',
  'ads-in-body': '{promotional} der {body} Sätze des Textes sind Werbung ohne Kennzeichnung',
  'conflicts-with': 'diese Worte des Artikels passen nicht dazu',
  'statement-altered': 'nahe am vorgeschriebenen Hinweis, aber nicht in seinen Worten',
  sign: 'ein Anzeichen dafür: {guard}',
  'other-value': 'der andere Wert derselben Größe',
  'values-give': 'diese Werte ergeben {percent} Prozent',
}

const CATALOGUES: Readonly<Record<Language, Readonly<Record<NoteCode, string>>>> = { en: ENGLISH, de: GERMAN }

/** @returns the note in words of the language. */
export function describeNote({ code, values }: Note, language: Language): string {
  return fill(CATALOGUES[language][code], values)
}

/** @returns true for the code of a note this version can put into words. */
export function isNoteCode(code: string): code is NoteCode {
  return Object.hasOwn(ENGLISH, code)
}

function fill(template: string, values: Note['values']): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
