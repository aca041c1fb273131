import { documentPartition, entityPartition } from '../../lib/adapters/aws/evidence/keys.ts'
import { partitionOf } from '../../lib/adapters/aws/verdicts/keys.ts'
import { shelfOf } from '../../lib/adapters/aws/verdicts/shelves.ts'
import type { Disposition, Severity } from '../../lib/contracts/words.ts'
import { type Access, createPartitions, type PartitionUse } from './capacity.ts'

/** One request that judging an article makes of the table, as it was measured. */
export interface MeasuredRequest {
  readonly access: Access
  /** Whose partition it goes to: the article's, that of one of its entities, or that of a piece of evidence on one. */
  readonly place: 'article' | 'entity' | 'evidence'
  /** Which entity, counted from that it speaks of most. */
  readonly entity: number
  /** Which piece of evidence on it. */
  readonly document: number
  readonly units: number
  /** What the index of the queue consumes beside. */
  readonly indexUnits: number
}

/** An article and everything that judging it asks of the table. */
export interface Profile {
  readonly disposition: Disposition
  readonly severity: Severity | 'none'
  readonly requests: readonly MeasuredRequest[]
}

/** Which partitions an article has to do with: by our own functions, unless another design is to be tried. */
export interface KeyDesign {
  article(name: string): string
  entity(key: string): string
  shelf(name: string, profile: Profile): string
}

export const OUR_KEYS: KeyDesign = {
  article: partitionOf,
  entity: entityPartition,
  shelf: (article, { disposition, severity }) =>
    shelfOf({ article, disposition, severity, judgedAt: NOW, waitingSince: NOW }, 'first').shelf,
}

const NOW = '2026-03-02T10:00:00.000Z'

export interface Traffic {
  /** Articles a second. */
  readonly rate: number
  readonly seconds: number
  /** Of all articles, how many go to a person. */
  readonly openShare: number
  /** Of all articles, how many speak of the one company that most speak of. */
  readonly hottestShare: number
  readonly burstSeconds: number
}

export interface Simulation {
  readonly articles: number
  /** Articles of which at least one request was refused at first. */
  readonly throttledArticles: number
  readonly uses: readonly PartitionUse[]
}

/** Lets articles come in evenly, and adds up what each partition is asked for. The same traffic gives the same numbers. */
export function simulate(profiles: readonly Profile[], traffic: Traffic, keys: KeyDesign = OUR_KEYS): Simulation {
  const { rate, seconds, burstSeconds } = traffic
  const random = createRandom()
  const partitions = createPartitions(burstSeconds)
  const articles = Math.round(rate * seconds)
  let throttledArticles = 0
  for (let index = 0; index < articles; index++) {
    const profile = pick(profiles, traffic, random)
    const name = `articles/publisher-${index % PUBLISHERS}/2026/03/02/${index}.txt`
    const companies = draw(traffic, random)
    const refused = profile.requests.filter((request) => {
      const charges = chargesOf(request, { name, profile, companies }, keys)
      return !partitions.take(charges, index / rate)
    })
    if (refused.length > 0) throttledArticles++
  }
  return { articles, throttledArticles, uses: partitions.uses(seconds) }
}

const PUBLISHERS = 200

interface Simulated {
  readonly name: string
  readonly profile: Profile
  /** Numbers of the companies it speaks of. */
  readonly companies: (entity: number) => number
}

function chargesOf(request: MeasuredRequest, { name, profile, companies }: Simulated, keys: KeyDesign) {
  const { access, units, indexUnits } = request
  const partition = { article: () => keys.article(name), entity: entityOf, evidence: evidenceOf }[request.place]()
  const table = { partition: `table ${partition}`, access, units }
  if (indexUnits === 0) return [table]
  return [table, { partition: `index ${keys.shelf(name, profile)}`, access, units: indexUnits }]

  function entityOf(): string {
    return keys.entity(`company-${companies(request.entity)}`)
  }

  function evidenceOf(): string {
    return documentPartition(`evidence/company-${companies(request.entity)}-${request.document}.csv`)
  }
}

/** The hottest company is number 0; the others are spoken of about as often as each other. */
function draw({ hottestShare }: Traffic, random: () => number): (entity: number) => number {
  const first = random() < hottestShare ? 0 : 1 + Math.floor(random() * COMPANIES)
  const other = 1 + Math.floor(random() * COMPANIES)
  return (entity) => (entity === 0 ? first : 1 + ((other + entity * STRIDE) % COMPANIES))
}

const COMPANIES = 20_000
const STRIDE = 4_001

function pick(profiles: readonly Profile[], { openShare }: Traffic, random: () => number): Profile {
  const wantsOpen = random() < openShare
  const alike = profiles.filter(({ disposition }) => (disposition !== 'clear') === wantsOpen)
  const profile = alike[Math.floor(random() * alike.length)] ?? profiles[0]
  if (profile === undefined) throw new Error('there is no article to simulate')
  return profile
}

/** Mulberry32: the same numbers in each run. */
function createRandom(): () => number {
  let state = 20_260_302
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
