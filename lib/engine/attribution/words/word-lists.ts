/** The words of one language by what they do for an attribution. All in lower case, as shadows are. */
export interface WordLists {
  /** Verbs of saying, in the forms that take a subject. */
  readonly says: readonly string[]
  /** Verbs of saying that are also nouns or mean something else. */
  readonly maySay: readonly string[]
  /** Verbs that say something only of a rating, a target or a forecast. */
  readonly rates: readonly string[]
  readonly ratings: readonly string[]
  /** What a company does itself, so that reporting it names the source. */
  readonly acts: readonly string[]
  /** Verbs that say something together with a particle further on, and those particles. */
  readonly separable: ReadonlyMap<string, readonly string[]>
  /** Nouns for one person by office. */
  readonly people: readonly string[]
  /** Nouns for organisations and offices. */
  readonly companies: readonly string[]
  readonly documents: readonly string[]
  /** Nouns for unnamed groups. */
  readonly classes: readonly string[]
  readonly selves: readonly string[]
  readonly pronouns: readonly string[]
  readonly determiners: readonly string[]
  readonly indefinites: readonly string[]
  readonly prepositions: readonly string[]
  /** Prepositions that tie a name to a noun: "a spokesman for". */
  readonly links: readonly string[]
  /** What may stand between a subject and its verb. */
  readonly fillers: readonly string[]
  readonly passives: readonly string[]
  /** Before a verb: nobody has said it. */
  readonly blockers: readonly string[]
  /** After a verb: what is said is nothing. */
  readonly nothing: readonly string[]
  /** After a comma: another voice begins. */
  readonly contrasts: readonly string[]
  /** Words that open an attribution and are followed by its source. */
  readonly openers: readonly string[]
  /** Nouns and participles that name what a source gives: data, figures, "compiled by". */
  readonly takers: readonly string[]
  readonly hearsay: readonly string[]
  /** Hearsay when an infinitive follows. */
  readonly shall: readonly string[]
  /** Verb forms of indirect speech. */
  readonly subjunctives: readonly string[]
  /** Verb forms that replace them where they look like the indicative. */
  readonly replacements: readonly string[]
  /** Words that make the name before them one of an organisation. */
  readonly legalForms: readonly string[]
  /** Capitalised words that are no names. */
  readonly common: readonly string[]
  /** Endings of compounds, longest first, with the list a compound belongs to. */
  readonly suffixes: readonly (readonly [
    suffix: string,
    list: 'people' | 'companies' | 'documents' | 'classes' | 'common',
  ])[]
}
