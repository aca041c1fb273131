import type { Problem } from '../../contracts/index.ts'
import { reviewWords } from '../../messages/index.ts'
import { showTime } from './times.ts'

/** What a refusal of the desk says, and what to do: who was first, whose the article is. */
export function describeProblem({ title, code, detail, hint, current, beatenBy }: Problem): {
  readonly message: string
  readonly hint: string
} {
  const { lease } = current ?? { lease: null }
  if (code === 'stale' && beatenBy !== null && beatenBy !== undefined) {
    const { by, at, kind, seq } = beatenBy
    const message = `${by.name} was first: ${nameDeed(kind)}, ${showTime(at)}, event ${seq}`
    return { message, hint: LOOK_AGAIN }
  }
  if (lease !== null && (code === 'held' || code === 'stale')) {
    return { message: `${lease.name} has the article until ${showTime(lease.until)}`, hint: TAKE_OVER }
  }
  const message = code === 'invalid' || code === 'forbidden' ? detail : `${title}: ${detail}`
  return { message, hint: hint ?? HINTS[code] ?? LOOK_AGAIN }
}

const LOOK_AGAIN = 'look at it as it stands now: copydesk show ARTICLE'
const TAKE_OVER = 'wait until it is free; a lead can take it over with --take-over'

const HINTS: Readonly<Record<string, string>> = {
  unauthenticated: 'say who you are: --as ID on this machine, else COPYDESK_TOKEN',
  forbidden: 'ask somebody who may',
  invalid: 'see what is left to do: copydesk show ARTICLE --review',
  sealed: 'give your own answers first',
  missing: 'check the name; copydesk queue lists what waits',
  'too-many-requests': 'try again in a moment',
  'store-unavailable': 'try again in a moment',
  internal: 'try again later',
}

function nameDeed(kind: string): string {
  const deeds: Readonly<Record<string, string>> = reviewWords('en').deeds
  return deeds[kind] ?? kind
}
