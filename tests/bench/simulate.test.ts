import { describe, expect, it } from 'vitest'
import { measureProfiles } from '../../bench/simulation/measure-profiles.ts'
import { OUR_KEYS, type Profile, type Simulation, simulate } from '../../bench/simulation/traffic.ts'

const TRAFFIC = { rate: 1000, seconds: 20, openShare: 0.4, hottestShare: 0.05, burstSeconds: 1 }

/** Two units of the index for each article, as one with a long name and many rules would take. */
const CLEAR: Profile = {
  disposition: 'clear',
  severity: 'none',
  requests: [
    { access: 'write', place: 'article', entity: 0, document: 0, units: 2, indexUnits: 2 },
    { access: 'write', place: 'entity', entity: 0, document: 0, units: 1, indexUnits: 0 },
    { access: 'read', place: 'entity', entity: 0, document: 0, units: 6, indexUnits: 0 },
  ],
}

function useOf({ uses }: Simulation, partition: string, access: string) {
  return uses.find((use) => use.partition === partition && use.access === access)
}

describe('the simulation of a thousand articles a second', () => {
  it('finds our keys to hold', () => {
    const simulation = simulate([CLEAR], TRAFFIC)

    const shelves = simulation.uses.filter(({ partition }) => partition.startsWith('index SHELF#clear'))
    expect(simulation).toMatchObject({ articles: 20_000, throttledArticles: 0 })
    expect(shelves).toHaveLength(8)
    expect(shelves.reduce((sum, { unitsPerSecond }) => sum + unitsPerSecond, 0)).toBeCloseTo(2000)
  })

  it('finds a design with one hot key to be throttled, by as much as it is too hot', () => {
    const simulation = simulate([CLEAR], TRAFFIC, { ...OUR_KEYS, shelf: () => 'SHELF#clear' })

    const use = useOf(simulation, 'index SHELF#clear', 'write')
    expect(use?.unitsPerSecond).toBeGreaterThan(990)
    expect(use?.unitsPerSecond).toBeLessThan(1060)
    expect(simulation.throttledArticles / simulation.articles).toBeCloseTo(0.5, 1)
  })

  it('throttles the write to the table, too, where the index cannot follow', () => {
    const simulation = simulate([CLEAR], TRAFFIC, { ...OUR_KEYS, shelf: () => 'SHELF#clear' })

    const written = simulation.uses.filter(
      ({ partition, access, unitsPerSecond }) =>
        partition.startsWith('table ARTICLE#') && access === 'write' && unitsPerSecond > 0,
    )
    expect(written.length).toBe(simulation.articles - simulation.throttledArticles)
  })

  it('finds reads of a company to be throttled when every article speaks of it', () => {
    const partition = 'table ENTITY#company-0'

    const few = useOf(simulate([CLEAR], TRAFFIC), partition, 'read')
    const all = useOf(simulate([CLEAR], { ...TRAFFIC, hottestShare: 1 }), partition, 'read')

    expect(few?.throttled).toBe(0)
    expect((all?.throttled ?? 0) / (all?.accesses ?? 1)).toBeCloseTo(0.5, 1)
  })

  it('lets a short flood pass where partitions have kept unused units', () => {
    const design = { ...OUR_KEYS, shelf: () => 'SHELF#clear' }

    const flood = simulate([CLEAR], { ...TRAFFIC, burstSeconds: 300 }, design)
    const longer = simulate([CLEAR], { ...TRAFFIC, burstSeconds: 5 }, design)

    expect(flood.throttledArticles).toBe(0)
    expect(longer.throttledArticles).toBeGreaterThan(0)
  })

  it('gives the same numbers each time', () => {
    const [one, other] = [simulate([CLEAR], TRAFFIC), simulate([CLEAR], TRAFFIC)]

    expect(one.uses).toEqual(other.uses)
  })
})

describe('what is simulated', () => {
  it('is what the real functions ask of the table', async () => {
    const [profile] = await measureProfiles(2, ['en-earnings-clean.txt'])

    const requests = profile?.requests ?? []
    expect(profile?.disposition).toBe('clear')
    expect(requests.filter(({ indexUnits }) => indexUnits > 0)).toMatchObject([{ access: 'write', place: 'article' }])
    expect(requests.filter(({ place, access }) => place === 'entity' && access === 'write')).toHaveLength(4)
    expect(requests.filter(({ place }) => place === 'evidence')).toHaveLength(2)
    for (const { units } of requests) expect(units).toBeGreaterThan(0)
  }, 60_000)

  it('has its evidence on the company that evidence is wanted on first, in whatever order the table answers', async () => {
    const profiles = await measureProfiles(2, [
      'en-earnings-clean.txt',
      'en-market-report-clean.txt',
      'de-earnings-clean.txt',
    ])

    for (const { requests } of profiles) {
      const read = requests.filter(({ place, access }) => place === 'entity' && access === 'read')
      expect(read.map(({ entity }) => entity)).toEqual([0, 1, 2, 3, 0, 0])
    }
  }, 60_000)
})
