/** Items by family, families in order of first appearance. */
export function groupByFamily<T extends { readonly family: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.family)
    if (group === undefined) groups.set(item.family, [item])
    else group.push(item)
  }
  return groups
}
