import * as fc from 'fast-check'
import type { Section, ShelfPlace, ShelvedArticle } from '../../lib/app/index.ts'
import { type DeskStore, HIGH, judge, read } from './desk-store.ts'
import { at, changeOf, type Judged, recordOf } from './records.ts'

/** What happens to the shelves between two pages. */
export interface Happening {
  readonly kind: 'added' | 'decided' | 'undecided' | 'judged-again' | 'judged-otherwise' | 'uploaded-again' | 'claimed'
  /** Which of the articles, as a share of them. */
  readonly whom: number
  /** When it is judged or decided, in seconds: mostly late, but clocks differ. */
  readonly seconds: number
}

export const happenings: fc.Arbitrary<readonly (readonly Happening[])[]> = fc.array(
  fc.array(
    fc.record({
      kind: fc.constantFrom(
        'added',
        'decided',
        'undecided',
        'judged-again',
        'judged-otherwise',
        'uploaded-again',
        'claimed',
      ),
      whom: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      seconds: fc.integer({ min: 0, max: 400 }),
    }),
    { maxLength: 4 },
  ),
  { maxLength: 8 },
)

export interface Reading {
  /** What was listed, with the time it stood under, in order. */
  readonly listed: readonly string[]
  /** What lay on the shelf all the while, under the time it stood under. */
  readonly stayed: readonly string[]
}

/** Reads a shelf page by page while things happen to it. */
export async function readAmid(
  store: DeskStore,
  section: Section,
  { articles, look, between }: { articles: number; look: number; between: readonly (readonly Happening[])[] },
): Promise<Reading> {
  const names = await fill(store, section, articles)
  let stayed = await entries(store, section)
  const listed: string[] = []
  let after: ShelfPlace | undefined
  for (let page = 0; page < PAGES; page++) {
    const stretch = await store.reviews.scan({ section, filters: {}, after, look })
    listed.push(...stretch.items.map((item) => entryOf(section, item)))
    if (stretch.reached === null) return { listed, stayed }
    after = stretch.reached
    for (const happening of between[page] ?? []) {
      await happen(store, section, names, happening)
      const still = new Set(await entries(store, section))
      stayed = stayed.filter((entry) => still.has(entry))
    }
  }
  throw new Error('the shelf has no end')
}

const PAGES = 200

async function fill(store: DeskStore, section: Section, articles: number): Promise<string[]> {
  const names = Array.from({ length: articles }, (_, index) => `articles/${index}.txt`)
  for (const [index, name] of names.entries()) {
    await judge(store, name, { judgedAt: at(index % 7), ...disposedFor(section) })
    if (section.shelf === 'decided') await decide(store, name, (index * 5) % 11)
  }
  return names
}

async function entries(store: DeskStore, section: Section): Promise<string[]> {
  const { items } = await store.reviews.scan({ section, filters: {}, look: 1000 })
  return items.map((item) => entryOf(section, item))
}

function entryOf({ shelf }: Section, { article, decidedAt, judgedAt, waitingSince }: ShelvedArticle): string {
  return `${decidedAt ?? (shelf === 'clear' ? judgedAt : waitingSince)} ${article}`
}

/** What puts an article on the shelf that is read. */
function disposedFor({ shelf }: Section): Judged {
  return shelf === 'clear' ? { disposition: 'clear' } : {}
}

async function happen(
  store: DeskStore,
  section: Section,
  names: string[],
  { kind, whom, seconds }: Happening,
): Promise<void> {
  const name = names[Math.floor(whom * names.length)] ?? ''
  if (kind === 'added') return add(store, section, names, seconds)
  if (kind === 'decided') return decide(store, name, seconds)
  if (kind === 'uploaded-again')
    return judge(store, name, { ...disposedFor(section), sequencer: nextSequencer(), judgedAt: at(seconds) })
  if (kind === 'judged-again' || kind === 'judged-otherwise')
    return judgeAgain(store, name, kind === 'judged-again' ? disposedFor(section) : { severities: ['low'] }, seconds)
  const record = await read(store, name)
  await store.reviews.commit(changeOf(record, { stage: 'first', held: null }))
}

async function add(store: DeskStore, section: Section, names: string[], seconds: number): Promise<void> {
  const name = `articles/added-${names.length}.txt`
  names.push(name)
  await judge(store, name, { ...disposedFor(section), judgedAt: at(seconds) })
}

async function decide(store: DeskStore, name: string, seconds: number): Promise<void> {
  const decided = { outcome: 'release', at: at(seconds) } as const
  await store.reviews.commit(changeOf(await read(store, name), { decided }))
}

async function judgeAgain(store: DeskStore, name: string, judged: Judged, seconds: number): Promise<void> {
  const standing = await store.verdicts.standing(name)
  const documents = (standing?.engine.evidence.documents ?? 0) + 1
  const sequencer = standing?.sequencer ?? ''
  await store.verdicts.file(recordOf(name, { ...judged, sequencer, documents, judgedAt: at(seconds) }), standing)
}

let uploads = 0

function nextSequencer(): string {
  return `1${String(++uploads).padStart(8, '0')}`
}

export const SECTIONS: readonly Section[] = [HIGH, { shelf: 'decided' }, { shelf: 'clear' }]
