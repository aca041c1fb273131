import type { Sha256 } from '../reading/index.ts'

/**
 * Names each finding by its rule, its words and its turn among equals, so that the name survives edits elsewhere
 * in the text: offsets, case, spacing and quotes do not enter it.
 * @returns 16 hex digits for each finding, in the order given
 */
export function fingerprint(findings: readonly { rule: string; quote: string }[], sha256: Sha256): readonly string[] {
  const turns = new Map<string, number>()
  const encoder = new TextEncoder()
  return findings.map(({ rule, quote }) => {
    const words = `${rule}\n${quote
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`
    const turn = (turns.get(words) ?? 0) + 1
    turns.set(words, turn)
    return sha256(encoder.encode(`${words}\n${turn}`)).slice(0, 16)
  })
}
