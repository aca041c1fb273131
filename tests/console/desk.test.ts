import { describe, expect, it } from 'vitest'
import { holdOf } from '../../console/src/article/hold.ts'
import { createLocalAuth } from '../../console/src/auth/local-auth.ts'
import { readFilters, setFilter, writeFilters } from '../../console/src/queue/filters.ts'
import { matchPath } from '../../console/src/shell/match-path.ts'
import { summarise } from '../../console/src/words/counting.ts'
import { tellDeed } from '../../console/src/words/tell-deed.ts'
import { dayAfter, formatDue, formatLeft } from '../../console/src/words/times.ts'
import { articleView } from './article-view.ts'

const NOW = Date.parse('2026-03-02T10:00:00.000Z')
const lease = { holder: 'ana', name: 'Ana', since: '2026-03-02T09:57:00.000Z', until: '2026-03-02T10:07:00.000Z' }

describe('whose an article is', () => {
  it('is the viewer’s until the lease runs out, and then lost', () => {
    const view = articleView({ lease, isMine: true })

    expect(holdOf(view, 'reviewer', true, NOW).kind).toBe('mine')
    expect(holdOf(view, 'reviewer', true, NOW + 8 * 60_000)).toEqual({ kind: 'lost', to: null })
  })

  it('is lost to whoever has it now', () => {
    expect(holdOf(articleView({ lease, isMine: false }), 'reviewer', true, NOW)).toEqual({ kind: 'lost', to: 'Ana' })
  })

  it('is somebody else’s while their lease runs, and free after', () => {
    const view = articleView({ lease, isMine: false })

    expect(holdOf(view, 'lead', false, NOW)).toEqual({ kind: 'held', by: 'Ana', until: lease.until })
    expect(holdOf(view, 'lead', false, NOW + 8 * 60_000).kind).toBe('free')
  })

  it('is not for a reader to hold, nor for whom it is not the turn of', () => {
    expect(holdOf(articleView({ lease: null }), 'reader', false, NOW).kind).toBe('closed')
    expect(holdOf(articleView({ mayAct: false, review: { stage: 'decided' } }), 'lead', false, NOW).kind).toBe('closed')
  })
})

describe('words on the screen', () => {
  it('say in one line what an article is', () => {
    expect(summarise(articleView())).toBe(
      '1 ad segment, 1 unlabelled · 2 findings (2 high) · 91% reporting · finance-promo 1.4.0',
    )
  })

  it('say why an article was not judged', () => {
    const reasons = [{ code: 'undecodable', message: 'it is no text' }]

    expect(summarise(articleView({ verdict: { disposition: 'abstain', reasons } }))).toContain('it is no text')
  })

  it('say how long a lease holds and when an article is due', () => {
    expect(formatLeft(lease.until, NOW)).toBe('7 min left')
    expect(formatDue('2026-03-02T13:00:00.000Z', NOW)).toEqual({ text: 'due in 3 h', isOverdue: false })
    expect(formatDue('2026-03-02T08:00:00.000Z', NOW)).toEqual({ text: 'overdue 2 h', isOverdue: true })
  })

  it('tell an event of the ledger so that it can be read alone', () => {
    const deed = {
      kind: 'answer',
      finding: 'f1',
      answer: 'acceptable-here',
      reason: 'house-policy',
      until: '2026-05-31',
      note: 'As agreed.',
    } as const

    expect(tellDeed(deed, () => 'urgency pressure')).toBe(
      'answered urgency pressure: Acceptable here (House policy allows it) until 2026-05-31. As agreed.',
    )
  })

  it('name the day a waiver ends', () => {
    expect(dayAfter(NOW, 90)).toBe('2026-05-31')
  })
})

describe('addresses', () => {
  it('carry filters there and back', () => {
    const filters = { shelf: 'decided', severity: 'high', search: 'a b' } as const

    expect(readFilters(writeFilters(filters))).toEqual(filters)
    expect(writeFilters({ shelf: 'open' })).toBe('')
  })

  it('leave out filters nobody can mean', () => {
    expect(readFilters('?severity=huge&shelf=top&stage=lead')).toEqual({ shelf: 'open', stage: 'lead' })
  })

  it('lose a filter that is set to nothing', () => {
    expect(setFilter({ shelf: 'open', rule: 'x' }, 'rule', '')).toEqual({ shelf: 'open' })
  })

  it('name a screen and its parameters', () => {
    expect(matchPath('/a/:article', '/a/YQ')).toEqual({ article: 'YQ' })
    expect(matchPath('/a/:article', '/a/')).toBeUndefined()
    expect(matchPath('/', '/')).toEqual({})
    expect(matchPath('/bulk', '/bulk/')).toEqual({})
  })
})

describe('the identity on a laptop', () => {
  it('is sent as base64url of JSON, in any script, and is gone after signing out', async () => {
    const kept = new Map<string, string>()
    const auth = createLocalAuth({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    })

    auth.signIn(' Zoë Łuk ', 'lead')
    const header = await auth.authorization()
    auth.signOut()

    const sent: unknown = JSON.parse(Buffer.from(header.replace('Local ', ''), 'base64url').toString())
    expect(sent).toEqual({ id: 'zoe-łuk', name: 'Zoë Łuk', duty: 'lead' })
    await expect(auth.authorization()).rejects.toThrow('nobody')
  })

  it('has to be given again once the API has refused it', () => {
    const auth = createLocalAuth({ getItem: () => null, setItem: () => undefined, removeItem: () => undefined })
    expect(auth.hasRunOut.value).toBe(false)

    auth.forget()

    expect(auth.hasRunOut.value).toBe(true)
  })
})
