import { describe, expect, it } from 'vitest'
import { createNeeds } from '../../lib/engine/claims/needs.ts'
import { createClassLists } from '../../lib/engine/claims/word-classes.ts'

describe('the lists of word classes', () => {
  it('are shared by all words of the same classes', () => {
    const lists = createClassLists(createNeeds())

    expect(lists.listOf([1, 2])).toBe(lists.listOf([1, 2]))
    expect(lists.listOf([1, 2])).not.toBe(lists.listOf([2, 1]))
  })

  it('know which needs their words meet, each once', () => {
    const needs = createNeeds()
    const [either, other] = [needs.numberOf([1, 2]), needs.numberOf([3])]
    const lists = createClassLists(needs)

    expect(needs.numberOf([2, 1])).toBe(either)
    expect(lists.listOf([0, 1, 2]).meets).toEqual([either])
    expect(lists.listOf([1, 3]).meets).toEqual([either, other])
    expect(lists.listOf([0]).meets).toEqual([])
  })

  it('are forgotten when they are too many, and made again the same', () => {
    const needs = createNeeds()
    needs.numberOf([7])
    const lists = createClassLists(needs)
    const first = lists.listOf([7])

    for (let id = 100; id < 10_200; id++) lists.listOf([id])

    expect(lists.listOf([7])).not.toBe(first)
    expect(lists.listOf([7])).toEqual(first)
  })
})
