import { keepRecent } from '../days.ts'
import { companyIn, companyInName, endingOf } from '../entity.ts'
import type { Harvest, RawFact } from '../reading.ts'
import { type Block, type Table, textBlocks } from './blocks.ts'
import { htmlBlocks } from './html.ts'
import { readProse } from './read-prose.ts'
import { readTable } from './read-table.ts'

/** Facts from the tables and the sentences of a filing or a release, as HTML or as plain text with columns. */
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
  const tabled: RawFact[] = []
  let skipped = 0
  for (const [index, { table, above: words }] of tables.entries()) {
    const found = readTable(table, { number: index + 1, above: words, entity })
    skipped += found.skipped
    tabled.push(...found.facts)
  }
  const facts = withoutRivals([...tabled, ...readProse(paragraphs(blocks), entity)], tabled.length)
  return { kind: 'harvest', entities: [entity], facts: keepRecent(facts), skipped }
}

function paragraphs(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []))
}

/**
 * Each fact once. Of a metric and period that a table has, the table counts; sentences that contradict each other count
 * for nothing.
 */
function withoutRivals(facts: readonly RawFact[], tabled: number): readonly RawFact[] {
  const values = new Map<string, Set<number>>()
  const keyOf = ({ metric, unit, period }: RawFact): string => `${metric}|${unit}|${period.start}|${period.end}`
  const inTables = new Set(facts.slice(0, tabled).map(keyOf))
  for (const fact of facts) values.set(keyOf(fact), (values.get(keyOf(fact)) ?? new Set()).add(fact.value))
  const seen = new Set<string>()
  return facts.filter((fact, at) => {
    const key = keyOf(fact)
    const isRival = at >= tabled && (inTables.has(key) || (values.get(key)?.size ?? 0) > 1)
    const isNew = !seen.has(`${key}|${fact.value}`)
    seen.add(`${key}|${fact.value}`)
    return isNew && !isRival
  })
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
