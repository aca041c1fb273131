import { CopydeskError, type Finding } from '../../contracts/index.ts'
import type { Wish } from './read-wish.ts'

/** Puts the whole id of a finding in place of its beginning. @throws CopydeskError `usage` if none or several begin so */
export function resolveFinding(wish: Wish, findings: readonly Finding[]): Wish {
  if (wish.kind !== 'act' || wish.action.kind !== 'answer') return wish
  const { finding } = wish.action
  return { ...wish, action: { ...wish.action, finding: findingNamed(finding, findings) } }
}

function findingNamed(given: string, findings: readonly Finding[]): string {
  const named = findings.filter(({ id }) => given.length >= SHORTEST && id.startsWith(given.toLowerCase()))
  const [first, second] = named
  if (first !== undefined && second === undefined) return first.id
  throw new CopydeskError('usage', `${named.length === 0 ? 'no' : 'more than one'} finding has the id ${given}`, {
    hint: `write at least ${SHORTEST} digits of ${nameSome(named.length === 0 ? findings : named)}`,
  })
}

const SHORTEST = 4
const MOST_NAMED = 5

function nameSome(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'a finding; this article has none'
  const shown = findings.slice(0, MOST_NAMED).map(({ id, rule }) => `${id} (${rule})`)
  return shown.join(', ') + (findings.length > MOST_NAMED ? ' and others: copydesk show ARTICLE' : '')
}
