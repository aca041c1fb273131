import { beforeAll, describe, expect, it, vi } from 'vitest'
import { logQuestionsOf } from '../infra/dashboard.ts'
import { synthesise } from '../infra/template.ts'
import { doEverything } from './busy-functions.ts'
import { type Line, listen } from './listen.ts'
import { comparisonsIn, fieldsIn, find } from './log-query.ts'

// Before the functions are loaded: they write to the console that can be listened to.
vi.hoisted(() => {
  process.env['POWERTOOLS_DEV'] = 'true'
})

const questions = logQuestionsOf(synthesise({ webhook: 'https://cms.example.com/hook' }))
let lines: readonly Line[] = []

beforeAll(async () => {
  lines = (await listen(doEverything)).lines
})

describe('the queries of the dashboard', () => {
  it.each(questions)('name fields that the functions they ask write: $title', ({ services, query }) => {
    const asked = linesOf(services)

    const fields = fieldsIn(query)
    expect(fields).not.toEqual([])
    expect(fields.filter((field) => asked.every((line) => find(line, field).length === 0))).toEqual([])
  })

  it.each(questions)('compare with words that the functions they ask write: $title', ({ services, query }) => {
    const asked = linesOf(services)

    for (const { field, word } of comparisonsIn(query))
      expect(asked.flatMap((line) => find(line, field))).toContain(word)
  })

  it('ask every function for its codes that writes any', () => {
    const codes = questions.find(({ title }) => title.startsWith('Refused'))
    const coded = lines.filter((line) =>
      ['code', 'reason', 'failure.code'].some((field) => find(line, field).length > 0),
    )

    expect(new Set(codes?.services)).toEqual(new Set(coded.map(({ service }) => service)))
  })

  it('would show a field that nobody writes, or a word', () => {
    const query = [
      'filter message = "batch taken"',
      'fields jsonParse(@message) as line',
      'unnest line.deeds into done',
    ]

    expect(fieldsIn([...query, 'stats sum(done.tally) as tally by done.deed as deed, bin(1h)'])).toEqual([
      'message',
      'deeds',
      'deeds.*.tally',
      'deeds.*.deed',
    ])
    expect(comparisonsIn(query)).toEqual([{ field: 'message', word: 'batch taken' }])
    expect(lines.flatMap((line) => find(line, 'deeds.*.tally'))).toEqual([])
    expect(lines.flatMap((line) => find(line, 'deeds.*.deed'))).toEqual(['open-revision', 'comment'])
  })
})

function linesOf(services: readonly string[]): readonly Line[] {
  return lines.filter(({ service }) => services.includes(String(service)))
}
