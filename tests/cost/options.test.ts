import { describe, expect, it } from 'vitest'
import { readOptions } from '../../cost/options.ts'

describe('the options of the cost command', () => {
  it('are a million articles of 6,000 bytes if none are given, with the memory that is deployed', () => {
    expect(readOptions([], 1024)).toEqual({
      articles: 1_000_000,
      bytes: 6000,
      selling: 0.2,
      reviewed: 0.05,
      batch: 10,
      memoryMiB: 1024,
      format: 'text',
    })
  })

  it('are taken as they are given', () => {
    const parameters = ['--articles', '5', '--bytes=70', '--selling', '1', '--reviewed', '0.5', '--memory', '512']

    expect(readOptions([...parameters, '--batch', '1', '--format', 'json'], 1024)).toEqual({
      articles: 5,
      bytes: 70,
      selling: 1,
      reviewed: 0.5,
      batch: 1,
      memoryMiB: 512,
      format: 'json',
    })
  })

  it.each([
    [['--articles', '0'], '--articles takes a whole number above zero, not "0"'],
    [['--articles', '1.5'], '--articles takes a whole number above zero, not "1.5"'],
    [['--bytes', '1e3'], '--bytes takes a whole number above zero, not "1e3"'],
    [['--bytes', ''], '--bytes takes a whole number above zero, not ""'],
    [['--bytes=-6'], '--bytes takes a whole number above zero, not "-6"'],
    [['--reviewed', '1.1'], '--reviewed takes a share from 0 to 1, not "1.1"'],
    [['--batch', '11'], '--batch takes a whole number from 1 to 10, not "11"'],
    [['--memory', '64'], '--memory takes a whole number from 128 to 1769, not "64"'],
    [['--format', 'xml'], '--format takes text or json, not "xml"'],
    [['--article', '5'], "Unknown option '--article'"],
    [['5'], 'Unexpected argument'],
  ])('are refused if they are %j', (parameters, message) => {
    expect(() => readOptions(parameters, 1024)).toThrow(message)
  })
})
