import { keepRecent } from '../days.ts'
import { companyIn, companyInName, endingOf } from '../entity.ts'
import type { Harvest, RawFact } from '../reading.ts'
import { type Block, type Table, textBlocks } from './blocks.ts'
import { htmlBlocks } from './html.ts'
import { readTable } from './read-table.ts'

/** Facts from the tables of a filing or a release, as HTML or as plain text with columns. */
export function harvestFiling(text: string, name: string): Harvest {
  const blocks = isHypertext(text, name) ? htmlBlocks(text) : textBlocks(text)
  const entity = companyIn(firstLines(blocks)) ?? companyInName(name)
  if (entity === null) {
    const message =
      'no company with its legal form (Inc., AG, plc …) is named in the first 60 lines; name it in the title or the file name'
    return { kind: 'malformed', message }
  }
  const tables = blocks.flatMap((block, index) =>
    block.kind === 'table' ? [{ table: block, above: above(blocks, index) }] : [],
  )
  const [facts, known] = [[] as RawFact[], new Set<string>()]
  let skipped = 0
  for (const [index, { table, above: words }] of tables.entries()) {
    const found = readTable(table, { number: index + 1, above: words, entity })
    skipped += found.skipped
    for (const fact of found.facts) {
      const key = `${fact.metric}|${fact.unit}|${fact.period.start}|${fact.period.end}|${fact.value}`
      if (!known.has(key)) facts.push(fact)
      known.add(key)
    }
  }
  return { kind: 'harvest', entities: [entity], facts: keepRecent(facts), skipped }
}

function isHypertext(text: string, name: string): boolean {
  const ending = endingOf(name)
  if (ending === '.html' || ending === '.htm' || ending === '.xhtml') return true
  return /<(?:!doctype html|html|body|table|div|p)\b/i.test(text.slice(0, 20_000))
}

function firstLines(blocks: readonly Block[]): readonly string[] {
  return blocks.slice(0, 60).flatMap((block) => (block.kind === 'line' ? [block.text] : tableLines(block)))
}

/** Pages laid out by tables have their title in one. */
function tableLines({ caption, rows }: Table): readonly string[] {
  return [caption, ...rows.slice(0, 3).map(({ cells }) => cells.join(' '))]
}

/** The lines right above a table, where its title and scale stand; what lies beyond another table is not its own. */
function above(blocks: readonly Block[], index: number): string {
  const lines: string[] = []
  for (let at = index - 1; at >= 0 && lines.length < 3; at--) {
    const block = blocks[at]
    if (block?.kind !== 'line') break
    if (block.text.length <= LONGEST_TITLE) lines.unshift(block.text)
    else break
  }
  return lines.join(' ; ')
}

/** Longer lines are paragraphs, which speak of other things. */
const LONGEST_TITLE = 300
