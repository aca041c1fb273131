import type * as z from 'zod'

/**
 * Says what is wrong with a value by the names of its fields, never by what they hold.
 * @returns such as `items.0.action.reason, limit`
 */
export function nameFields(error: z.ZodError): string {
  const names = new Set(error.issues.flatMap(namesOf))
  return [...names].slice(0, MOST_NAMES).join(', ')
}

const MOST_NAMES = 10
/** What a caller made up is only repeated while it looks like a name. */
const NAME = /^[\w:-]{1,64}$/

function namesOf(issue: z.core.$ZodIssue): string[] {
  const place = issue.path.map(String).map(toName)
  if (issue.code !== 'unrecognized_keys') return [place.length === 0 ? 'the whole' : place.join('.')]
  return issue.keys.map((key) => [...place, toName(key)].join('.'))
}

function toName(text: string): string {
  return NAME.test(text) ? text : '?'
}
