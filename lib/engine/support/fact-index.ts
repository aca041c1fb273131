import type { Fact } from '../../contracts/evidence.ts'

/** Facts by whom and what they are about. */
export interface FactIndex {
  readonly facts: readonly Fact[]
  /** Keys of all companies the facts are about. */
  readonly entities: readonly string[]
  /** @returns the key the facts use for a company as a text calls it, or null when they do not speak of it. */
  readonly entityFor: (key: string) => string | null
  readonly about: (entity: string, metric: string) => readonly Fact[]
  readonly of: (metric: string) => readonly Fact[]
}

/** Makes facts quick to look up. */
export function indexFacts(facts: readonly Fact[]): FactIndex {
  const pairs = new Map<string, Fact[]>()
  const metrics = new Map<string, Fact[]>()
  for (const fact of facts) {
    put(pairs, `${fact.entity}\n${fact.metric}`, fact)
    put(metrics, fact.metric, fact)
  }
  const entities = [...new Set(facts.map(({ entity }) => entity))]
  const short = shortNames(entities)
  const known = new Set(entities)
  return {
    facts,
    entities,
    entityFor: (key) => (known.has(key) ? key : (short.get(key) ?? null)),
    about: (entity, metric) => pairs.get(`${entity}\n${metric}`) ?? [],
    of: (metric) => metrics.get(metric) ?? [],
  }
}

function put(groups: Map<string, Fact[]>, key: string, fact: Fact): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [fact])
  else group.push(fact)
}

/** A text calls "Nordhavn Shipping" plain "Nordhavn", which is clear as long as no other name begins like it. */
function shortNames(entities: readonly string[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string | null>()
  for (const entity of entities) {
    const first = entity.split(' ')[0] ?? ''
    if (first.length < 4 || first === entity) continue
    owners.set(first, owners.has(first) ? null : entity)
  }
  return new Map([...owners].flatMap(([first, owner]) => (owner === null ? [] : [[first, owner] as const])))
}
