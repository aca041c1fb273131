import { describe, expect, it } from 'vitest'
import { type Item, sizeOf } from '../../cost/measure/item-size.ts'
import { usageOfWrite } from '../../cost/measure/write-units.ts'

/** 1,000 bytes of text, and a little for names and keys. */
const PART: Item = { pk: { S: 'a' }, sk: { S: 'b' }, text: { S: 'x'.repeat(1000) } }

function onShelf(shelfOrder: string, text = ''): Item {
  return { pk: { S: 'a' }, sk: { S: 'b' }, shelf: { S: 'open' }, shelfOrder: { S: shelfOrder }, source: { S: text } }
}

describe('the size of an item', () => {
  it('counts names and values, text in UTF-8', () => {
    expect(sizeOf({ name: { S: 'Börse' } })).toBe(4 + 6)
    expect(sizeOf({ b: { B: new Uint8Array(7) }, n: { N: '-12.5' }, t: { BOOL: true }, z: { NULL: true } })).toBe(
      1 + 7 + (1 + 3) + (1 + 1) + (1 + 1),
    )
  })

  it('counts three bytes for a list or a map, and one for each member', () => {
    expect(sizeOf({ l: { L: [{ S: 'ab' }, { S: 'c' }] } })).toBe(1 + 3 + 3 + 2)
    expect(sizeOf({ m: { M: { k: { S: 'ab' } } } })).toBe(1 + 3 + 1 + 3)
  })
})

describe('a write', () => {
  it('takes a unit for each KiB begun, of the larger of before and after', () => {
    const large = { ...PART, more: { S: 'x'.repeat(2000) } }

    expect(usageOfWrite(undefined, PART)).toMatchObject({ tableUnits: 1, indexUnits: 0 })
    expect(usageOfWrite(PART, large).tableUnits).toBe(3)
    expect(usageOfWrite(large, PART).tableUnits).toBe(3)
  })

  it('takes one unit even if a condition keeps it from writing', () => {
    expect(usageOfWrite(undefined, undefined)).toEqual({ tableUnits: 1, indexUnits: 0, storedBytes: 0 })
  })

  it('is taken to the index if the item is on a shelf, twice if it moves there', () => {
    expect(usageOfWrite(undefined, onShelf('1')).indexUnits).toBe(1)
    expect(usageOfWrite(onShelf('1'), onShelf('2')).indexUnits).toBe(2)
  })

  it('leaves the index alone if nothing changes that the index holds', () => {
    expect(usageOfWrite(onShelf('1', 'before'), onShelf('1', 'after')).indexUnits).toBe(0)
  })

  it('stores a hundred bytes beside each item, in the table and in the index', () => {
    const { storedBytes } = usageOfWrite(undefined, onShelf('1'))

    expect(storedBytes).toBe(sizeOf(onShelf('1')) + 100 + (sizeOf(onShelf('1')) - 'source'.length) + 100)
    expect(usageOfWrite(PART, PART).storedBytes).toBe(0)
  })
})
