import { type KeptLetter, readUploads } from '../../app/index.ts'
import type { BoxName } from './letter-addresses.ts'

/** A dead letter as it is shown: never its body, and so never a word of an article. */
export interface LetterRow {
  readonly box: BoxName
  readonly id: string
  /** Keys of the uploads it is about; none if it is no message of ours. */
  readonly keys: readonly string[]
  readonly reason: string | null
  readonly detail: string | null
  readonly attempts: number | null
  readonly since: string
}

export function toRow(box: BoxName, { id, body, reason, detail, receives, since }: KeptLetter): LetterRow {
  return { box, id, keys: keysIn(body), reason, detail, attempts: receives, since }
}

function keysIn(body: string): readonly string[] {
  const asked = readUploads(body)
  return 'uploads' in asked ? asked.uploads.map(({ article }) => article) : []
}
