import { describe, expect, it } from 'vitest'
import { isCopydeskError } from '../../lib/contracts/errors.ts'
import { readModel } from '../../lib/engine/roles/index.ts'
import { tinyModel } from './tiny-model.ts'

const bytes = tinyModel()

const codeOf = (damaged: Uint8Array): string => {
  try {
    readModel(damaged)
  } catch (error) {
    return isCopydeskError(error) ? error.code : 'something else'
  }
  return 'accepted'
}

const withHeader = (change: (json: string) => string): Uint8Array => {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true)
  const json = new TextEncoder().encode(change(new TextDecoder().decode(bytes.subarray(12, 12 + length))))
  const copy = new Uint8Array(12 + json.length + bytes.length - 12 - length)
  copy.set(bytes.subarray(0, 12))
  new DataView(copy.buffer).setUint32(8, json.length, true)
  copy.set(json, 12)
  copy.set(bytes.subarray(12 + length), 12 + json.length)
  return copy
}

describe('reading a model', () => {
  it('reads what the trainer wrote, also out of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 100)
    larger.set(bytes, 50)

    expect(readModel(larger.subarray(50, 50 + bytes.length)).id).toBe(readModel(bytes).id)
    expect(readModel(bytes).id).toMatch(/^roles-[0-9a-f]{12}$/)
  })

  it.each([
    ['nothing at all', new Uint8Array()],
    ['another file', new TextEncoder().encode('{"schema":"copydesk.roles/1"}')],
    ['a wrong magic', Uint8Array.from([1, ...bytes.subarray(1)])],
    ['a magic and nothing else', bytes.subarray(0, 8)],
    ['a file cut in its header', bytes.subarray(0, 200)],
    ['a file cut in its tables', bytes.subarray(0, bytes.length - 1)],
    ['a file with something added', Uint8Array.from([...bytes, 0])],
    ['an unknown schema', withHeader((json) => json.replace('copydesk.roles/1', 'copydesk.roles/9'))],
    ['a header that is not JSON', withHeader(() => '{')],
    ['a header without scales', withHeader((json) => json.replace('"scales"', '"stairs"'))],
    [
      'a temperature that is no number',
      withHeader((json) => json.replace(/"temperature":[^,]+/, '"temperature":"hot"')),
    ],
  ])('rejects %s', (_, damaged) => {
    expect(codeOf(damaged)).toBe('model-invalid')
  })
})
