import type { Changes, Finding } from '../../contracts/index.ts'

/**
 * How the findings of a verdict differ from those of the revision reviewed before. A finding is the same while its
 * fingerprint is; what came under the rule of one that went, in much the same words, took its place.
 */
export function compareFindings(from: string | null, before: readonly Finding[], after: readonly Finding[]): Changes {
  const old = new Map(before.map((finding) => [finding.id, finding]))
  const ids = new Set(after.map(({ id }) => id))
  const survivors = after.filter(({ id }) => old.has(id))
  const regraded = survivors.filter(({ id, severity }) => old.get(id)?.severity !== severity)
  const gone = before.filter(({ id }) => !ids.has(id))
  const fresh = after.filter(({ id }) => !old.has(id))
  const replaced = pairReplaced(gone, fresh)
  const taken = new Set(replaced.flatMap((pair) => [pair.from, pair.to]))
  const untaken = (findings: readonly Finding[]) => findings.map(({ id }) => id).filter((id) => !taken.has(id))
  return {
    from,
    kept: survivors.filter((finding) => !regraded.includes(finding)).map(({ id }) => id),
    new: from === null ? [] : untaken(fresh),
    gone: untaken(gone),
    changed: [...regraded.map(({ id }) => ({ from: id, to: id })), ...replaced],
  }
}

function pairReplaced(gone: readonly Finding[], fresh: readonly Finding[]): Changes['changed'] {
  const free = new Set(fresh)
  return gone.flatMap((finding) => {
    const heir = [...free].find(({ rule, quote }) => rule === finding.rule && likeness(quote, finding.quote) >= 0.5)
    if (heir === undefined) return []
    free.delete(heir)
    return [{ from: finding.id, to: heir.id }]
  })
}

/** The share of words two quotes have in common, of all they have. */
function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const common = [...one].filter((word) => other.has(word)).length
  const all = new Set([...one, ...other]).size
  return all === 0 ? 0 : common / all
}

function wordsOf(quote: string): ReadonlySet<string> {
  return new Set(quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
