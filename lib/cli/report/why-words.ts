import type { Amount, Contribution, Mask, PageGroup, RowDescription, ValueGroup } from '../../engine/index.ts'
import { quote } from './quote.ts'
import { CUE_NAMES, SHAPE_PHRASES } from './why-names.ts'

/** Puts what made a sentence what it is into words; `content` is the text its words are quoted from. */
export function describeContribution(contribution: Contribution, content: string): string {
  const words = 'words' in contribution && contribution.words !== undefined ? contribution.words : undefined
  const quoted = words === undefined ? '' : quote(content.slice(words.start, words.end), QUOTE_COLUMNS)
  switch (contribution.kind) {
    case 'word':
      return WORDS[contribution.name](quoted)
    case 'pair':
      return PAIRS[contribution.name](quoted)
    case 'cue':
      return quoted === '' ? CUE_NAMES[contribution.name] : `${CUE_NAMES[contribution.name]}: ${quoted}`
    case 'shape':
      return SHAPE_PHRASES[contribution.name]
    case 'place':
      return PLACES[contribution.name](contribution.facts)
    case 'page':
      return PAGES[contribution.name]
    case 'before':
      return contribution.name === 'edge' ? 'nothing stands before it' : 'the sentences before'
    case 'after':
      return contribution.name === 'edge' ? 'nothing stands after it' : 'the sentences after'
    default:
      return contribution satisfies never
  }
}

const QUOTE_COLUMNS = 48

const WORDS: Readonly<Record<Mask | 'word' | 'symbol', (quoted: string) => string>> = {
  word: (quoted) => `the word ${quoted}`,
  symbol: (quoted) => `the sign ${quoted}`,
  topic: (quoted) => `${quoted}, which the article is about`,
  name: (quoted) => `${quoted}, a name`,
  code: (quoted) => `${quoted}, a code`,
  percent: (quoted) => `${quoted}, a percentage`,
  money: (quoted) => `${quoted}, a sum of money`,
  amount: (quoted) => `${quoted}, a large amount`,
  year: (quoted) => `${quoted}, a year`,
  count: (quoted) => `${quoted}, a small number`,
  number: (quoted) => `${quoted}, a number`,
}

const PAIRS: Readonly<Record<'together' | 'opening' | 'closing', (quoted: string) => string>> = {
  together: (quoted) => `${quoted}, one after the other`,
  opening: (quoted) => `begins with ${quoted}`,
  closing: (quoted) => `ends with ${quoted}`,
}

const PLACES: Readonly<Record<ValueGroup, (facts: RowDescription) => string>> = {
  bias: () => 'how common such sentences are',
  'cue-before': (facts) => `in the sentence before: ${nameCues(facts)}`,
  'cue-after': (facts) => `in the sentence after: ${nameCues(facts)}`,
  'cue-around': (facts) => `two or three sentences away: ${nameCues(facts)}`,
  'shape-before': (facts) => `the sentence before ${nameShapes(facts)}`,
  'shape-after': (facts) => `the sentence after ${nameShapes(facts)}`,
  length: ({ amount }) => `is ${count(amount, 'word')} long`,
  'length-before': ({ amount }) => `the sentence before is ${count(amount, 'word')} long`,
  'length-after': ({ amount }) => `the sentence after is ${count(amount, 'word')} long`,
  place: ({ amount }) => `stands in the ${EIGHTHS[amount?.least ?? 0] ?? 'last'} eighth of the article`,
  start: ({ amount }) =>
    amount?.least === 0 ? 'is the first sentence' : `stands ${count(amount, 'sentence')} after the first`,
  end: ({ amount }) =>
    amount?.least === 0 ? 'is the last sentence' : `stands ${count(amount, 'sentence')} before the last`,
  'question-line': (facts) => {
    const cues = nameCues(facts)
    return `stands on a line that does nothing but ask${cues === '' ? '' : `: ${cues}`}`
  },
  'after-label': ({ amount }) =>
    amount?.least === 0 ? 'stands after no label' : `stands ${count(amount, 'sentence')} after a label`,
  echo: ({ amount }) => `repeats ${(amount?.least ?? 0) * 10}% of the longer words of the headline`,
  size: ({ amount }) => `stands in an article of ${count(amount, 'sentence')}`,
}

const PAGES: Readonly<Record<PageGroup, string>> = {
  'cue-density': 'the page as a whole: what it speaks of',
  'shape-density': 'the page as a whole: how it looks',
  'page-word': 'the page as a whole: its words',
}

const EIGHTHS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'last'] as const

function nameCues({ cues = [] }: RowDescription): string {
  return cues.map((cue) => CUE_NAMES[cue]).join(' with ')
}

function nameShapes({ shapes = [] }: RowDescription): string {
  return shapes.map((shape) => SHAPE_PHRASES[shape]).join(' and ')
}

/** "1 word", "9 to 12 words", "49 words or more". Punctuation counts as words. */
function count(amount: Amount | undefined, noun: string): string {
  const { least, most } = amount ?? { least: 0, most: 0 }
  if (most === undefined) return `${least} ${noun}s or more`
  if (least !== most) return `${least} to ${most} ${noun}s`
  return `${least} ${noun}${least === 1 ? '' : 's'}`
}
