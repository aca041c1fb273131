import type { GoldSentence, LabelledArticle } from '../../corpus/read-corpus.ts'
import { seededRandom } from '../../trainer/random.ts'
import { type Edit, editArticle, editMatches } from './edit-article.ts'
import type { Perturb } from './perturbation.ts'

const SHARE_OF_BREAKS = 0.5
const COLUMNS = 72

const BREAK_WITH_BLANKS = /\s*\n\s*/g
const BREAK = /[\n\v\f\r\u2028\u2029]/
const STRETCH_OF_LINE = /\S(?:[^\n\v\f\r\u2028\u2029]*\S)?/g

/** Puts something else in the place of half of the line breaks. */
export function glueLines(glue: '' | ' '): Perturb {
  return (article, seed) => {
    const random = seededRandom(seed)
    return editMatches(article, BREAK_WITH_BLANKS, ([gap]) => (random() < SHARE_OF_BREAKS ? glue : gap))
  }
}

/** Ends every line the way Windows does. */
export const windowsLineEnds: Perturb = (article) => editMatches(article, /(?<!\r)\n/g, () => '\r\n')

/** Breaks lines at 72 columns. A gold sentence that is broken becomes one of the same role on each line. */
export const rewrap: Perturb = (article) => splitAtBreaks(editArticle(article, wrapEdits(article.text)))

function wrapEdits(text: string): readonly Edit[] {
  const edits: Edit[] = []
  let start = 0
  let column = 0
  for (const { 0: word, index: end } of text.matchAll(/\S+/g)) {
    const gap = text.slice(start, end)
    column = BREAK.test(gap) ? word.length : column + gap.length + word.length
    if (column > COLUMNS && gap !== '') {
      edits.push({ start, end, text: '\n' })
      column = word.length
    }
    start = end + word.length
  }
  return edits
}

function splitAtBreaks(article: LabelledArticle): LabelledArticle {
  return { ...article, sentences: article.sentences.flatMap((sentence) => linesOf(article.text, sentence)) }
}

function linesOf(text: string, { start, end, role }: GoldSentence): readonly GoldSentence[] {
  const stretches = [...text.slice(start, end).matchAll(STRETCH_OF_LINE)]
  return stretches.map(({ 0: stretch, index }) => ({
    start: start + index,
    end: start + index + stretch.length,
    role,
  }))
}
