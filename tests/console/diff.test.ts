import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, type Edit } from '../../console/src/diff/compare-texts.ts'
import { findCommon } from '../../console/src/diff/find-common.ts'
import { pairLines } from '../../console/src/diff/pair-lines.ts'

function apply(before: string, after: string, edits: readonly Edit[]): string {
  let made = ''
  let at = 0
  for (const edit of edits) {
    made += before.slice(at, edit.before.start) + after.slice(edit.after.start, edit.after.end)
    at = edit.before.end
  }
  return made + before.slice(at)
}

function tell(before: string, after: string): readonly string[] {
  return compareTexts(before, after).map(
    (edit) => `${before.slice(edit.before.start, edit.before.end)}→${after.slice(edit.after.start, edit.after.end)}`,
  )
}

const word = fc.constantFrom(
  'rail',
  'nine',
  'depots',
  ' ',
  ' ',
  '\n',
  '\r\n',
  '.',
  '🚂',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  '\u200b',
)
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(''))
const anyText = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 }))

/** A text, and the same after some of its words were changed. */
const edited = fc
  .tuple(fc.array(word, { maxLength: 80 }), fc.array(fc.tuple(fc.nat(79), word), { maxLength: 6 }))
  .map(([words, changes]) => {
    const later = [...words]
    for (const [at, other] of changes) later.splice(Math.min(at, later.length), 1, other)
    return [words.join(''), later.join('')] as const
  })
const pair = fc.oneof(fc.tuple(anyText, anyText), edited)

describe('what two lists have in common', () => {
  it('stands in both, in order', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 40 })
    fc.assert(
      fc.property(list, list, (before, after) => {
        let [x, y] = [0, 0]
        for (const run of findCommon(before, after)) {
          expect(run.before).toBeGreaterThanOrEqual(x)
          expect(run.after).toBeGreaterThanOrEqual(y)
          expect(before.slice(run.before, run.before + run.length)).toEqual(
            after.slice(run.after, run.after + run.length),
          )
          x = run.before + run.length
          y = run.after + run.length
        }
      }),
    )
  })

  it('is as long as it can be', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 14 })
    fc.assert(
      fc.property(list, list, (before, after) => {
        const found = findCommon(before, after).reduce((sum, { length }) => sum + length, 0)

        expect(found).toBe(longestCommon(before, after))
      }),
    )
  })

  it('is found in little time, however much differs', () => {
    const many = (prefix: string) => Array.from({ length: 20_000 }, (_, index) => `${prefix}${index}`)
    const start = performance.now()

    const common = findCommon(['same', ...many('a'), 'end'], ['same', ...many('b'), 'end'])

    expect(common).toEqual([
      { before: 0, after: 0, length: 1 },
      { before: 20_001, after: 20_001, length: 1 },
    ])
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe('the edits between two texts', () => {
  it('make the one of the other', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(apply(before, after, compareTexts(before, after))).toBe(after)
      }),
      { numRuns: 1000 },
    )
  })

  it('undo themselves when read the other way', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const back = compareTexts(before, after).map((edit) => ({ before: edit.after, after: edit.before }))

        expect(apply(after, before, back)).toBe(before)
      }),
    )
  })

  it('never cut a surrogate pair', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        for (const edit of compareTexts(before, after)) {
          for (const [whole, { start, end }] of [
            [before, edit.before],
            [after, edit.after],
          ] as const) {
            expect([start, end].filter((offset) => isInsidePair(whole, offset))).toEqual([])
          }
        }
      }),
    )
  })

  it('are none where nothing changed', () => {
    fc.assert(
      fc.property(anyText, (same) => {
        expect(compareTexts(same, same)).toEqual([])
      }),
    )
  })

  it('are by words, and join what only blanks keep apart', () => {
    const before = 'Ostrander will close nine of its 27 depots.\nAbout 640 jobs will go.\nThe end.'
    const after = 'Ostrander will close eleven of its 27 depots.\nAbout 780 or more posts will go.\nThe end.'

    expect(tell(before, after)).toEqual(['nine→eleven', '640 jobs→780 or more posts'])
  })
})

describe('lines side by side', () => {
  it('are all there, each once and in order', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const rows = pairLines(before, after, compareTexts(before, after))
        const side = (whole: string, name: 'before' | 'after') =>
          rows.flatMap((row) => (row[name] === undefined ? [] : [whole.slice(row[name].start, row[name].end)]))

        expect(side(before, 'before')).toEqual(before.split(/\r\n|\n|\r/))
        expect(side(after, 'after')).toEqual(after.split(/\r\n|\n|\r/))
      }),
    )
  })

  it('stand beside the line they came from, past lines that went', () => {
    const before = 'First line.\n\nShippers have moved.\nThe railway wants those boxes back.\nLast.'
    const after = 'First line.\n\nThe railway really wants those boxes back.\nLast.'

    const rows = pairLines(before, after, compareTexts(before, after))

    expect(
      rows.map((row) => [
        row.before && before.slice(row.before.start, row.before.end),
        row.after && after.slice(row.after.start, row.after.end),
      ]),
    ).toEqual([
      ['First line.', 'First line.'],
      ['', ''],
      ['Shippers have moved.', undefined],
      ['The railway wants those boxes back.', 'The railway really wants those boxes back.'],
      ['Last.', 'Last.'],
    ])
  })
})

function isInsidePair(whole: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(whole.slice(offset - 1, offset + 1))
}

function longestCommon(a: readonly string[], b: readonly string[]): number {
  const best = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0))
  for (const [i, one] of a.entries()) {
    for (const [j, other] of b.entries()) {
      const row = best[i + 1]
      if (row === undefined) continue
      row[j + 1] = one === other ? (best[i]?.[j] ?? 0) + 1 : Math.max(best[i]?.[j + 1] ?? 0, row[j] ?? 0)
    }
  }
  return best[a.length]?.[b.length] ?? 0
}
