/** One element of a pattern. A pattern is a sequence of them; the language is described in lib/packs/README.md. */
export type PatternNode =
  | { readonly kind: 'word'; readonly term: string }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'lexicon'; readonly name: string }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'choice'; readonly options: readonly PatternSequence[] }

export type PatternSequence = readonly PatternNode[]

/** A pattern that cannot be read: what is wrong, and at which character. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const LONGEST_GAP = 12
const WORD = /[\p{L}\p{N}*'’]/u
const NAME = /[a-z0-9-]/

/** Reads a pattern such as `{buy|sell} ..3 now (or never)`. @throws PatternError with the position of the mistake. */
export function parsePattern(source: string): PatternSequence {
  const reader = new PatternReader(source.toLowerCase())
  const sequence = reader.readSequence('')
  if (sequence.length === 0) throw new PatternError('the pattern is empty', 0)
  return sequence
}

class PatternReader {
  readonly #source: string
  #at = 0

  constructor(source: string) {
    this.#source = source
  }

  readSequence(closers: string): PatternSequence {
    const nodes: PatternNode[] = []
    for (;;) {
      this.#skipBlanks()
      const next = this.#source[this.#at]
      if (next === undefined || closers.includes(next)) return nodes
      nodes.push(this.#readNode(next))
    }
  }

  #readNode(next: string): PatternNode {
    if (next === '{') return { kind: 'choice', options: this.#readChoice('{', '}') }
    if (next === '(') return { kind: 'choice', options: [...this.#readChoice('(', ')'), []] }
    if ('|})'.includes(next)) throw new PatternError(`"${next}" closes nothing`, this.#at)
    if (next === '@') return { kind: 'lexicon', name: this.#readName('a lexicon') }
    if (next === '#' && this.#isLetter(this.#at + 1)) return { kind: 'class', name: this.#readName('a class') }
    if (/^\.\.\d/.test(this.#source.slice(this.#at, this.#at + 3))) return this.#readGap()
    return { kind: 'word', term: this.#readTerm() }
  }

  #readChoice(opener: string, closer: string): readonly PatternSequence[] {
    const start = this.#at++
    const options: PatternSequence[] = []
    for (;;) {
      const option = this.readSequence(`|${closer}`)
      const next = this.#source[this.#at]
      if (next === undefined) throw new PatternError(`"${opener}" is never closed`, start)
      if (option.length === 0) throw new PatternError('an alternative is empty', this.#at)
      options.push(option)
      this.#at++
      if (next === closer) return options
    }
  }

  #readGap(): PatternNode {
    const start = this.#at
    this.#at += 2
    const most = Number(this.#readWhile(/\d/))
    if (most < 1 || most > LONGEST_GAP) throw new PatternError(`a gap is 1 to ${LONGEST_GAP} tokens long`, start)
    return { kind: 'gap', most }
  }

  #readName(what: string): string {
    const start = this.#at++
    const name = this.#readWhile(NAME)
    if (name === '') throw new PatternError(`${what} needs a name`, start)
    return name
  }

  /** A word ends at a hyphen, as in a document; a symbol is one character, a run of stops one symbol. */
  #readTerm(): string {
    const start = this.#at
    const word = this.#readWhile(WORD)
    if (word !== '') {
      if (this.#source[this.#at] === '-') this.#at++
      return checkedTerm(word.replaceAll('’', "'"), start)
    }
    const stops = this.#readWhile(/[.]/)
    if (stops !== '') return stops
    if (this.#source[this.#at] === '\\') this.#at++
    const symbol = this.#source[this.#at++] ?? ''
    return symbol === '?' || symbol === '!' ? `*${symbol}*` : symbol
  }

  #readWhile(kind: RegExp): string {
    const start = this.#at
    while (this.#at < this.#source.length && kind.test(this.#source[this.#at] ?? '')) this.#at++
    return this.#source.slice(start, this.#at)
  }

  #isLetter(at: number): boolean {
    return /[a-z]/.test(this.#source[at] ?? '')
  }

  #skipBlanks(): void {
    while (this.#source[this.#at] === ' ') this.#at++
  }
}

function checkedTerm(word: string, at: number): string {
  const letters = word.replaceAll('*', '')
  const inner = word.slice(1, -1)
  if (inner.includes('*')) throw new PatternError('"*" stands only at the beginning or end of a word', at)
  if (word.includes('*') && letters.length < 2) throw new PatternError('a word with "*" needs two letters', at)
  return word
}
