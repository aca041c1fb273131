import type { EvidenceKind } from '../../contracts/evidence.ts'
import { decode } from '../reading/index.ts'
import { harvestCompanyFacts } from './companyfacts/read-companyfacts.ts'
import { endingOf } from './entity.ts'
import { harvestFiling } from './filing/read-filing.ts'
import { harvestPrices, looksLikePrices } from './prices/read-prices.ts'
import type { EvidenceFile, EvidenceReading, Harvest, Refusal } from './reading.ts'

/** Larger evidence is not read, in bytes. The facts of the largest companies have a third of this. */
export const MAX_EVIDENCE_BYTES = 25 * 1024 * 1024

/**
 * Reads outside evidence into facts: a companyfacts file of the SEC, a table of daily prices, or a filing or release as
 * text or HTML. Pure, linear, throws nothing: what cannot be read is refused with its reason.
 */
export function readEvidence(file: EvidenceFile): EvidenceReading {
  const { name, bytes } = file
  if (bytes.length === 0) return refuse(name, 'empty', 'the file is empty; supply another')
  if (bytes.length > MAX_EVIDENCE_BYTES) {
    return refuse(name, 'too-large', 'it is larger than 25 MiB; leave out what the article does not speak of')
  }
  const ending = endingOf(name)
  if (isForeign(ending, bytes)) return refuse(name, 'unsupported-type', UNSUPPORTED)
  const decoding = decode(bytes, undefined)
  if (decoding.kind === 'undecodable') {
    return refuse(name, 'undecodable', `${decoding.message}; supply JSON, CSV, HTML or plain text in UTF-8`)
  }
  if (decoding.text.trim() === '') return refuse(name, 'empty', 'there is no text in it; supply another file')
  const { kind, harvest } = harvestText(decoding.text, ending, name)
  return harvest.kind === 'malformed' ? refuse(name, 'malformed', harvest.message) : toDocument(file, kind, harvest)
}

const UNSUPPORTED =
  'this kind of file is not read; supply companyfacts JSON, prices as CSV, or a filing as HTML or text'

const ENDINGS: ReadonlySet<string> = new Set([
  '',
  '.json',
  '.csv',
  '.tsv',
  '.html',
  '.htm',
  '.xhtml',
  '.txt',
  '.text',
  '.md',
])

/** What other formats begin with, whatever the name says: PDF, ZIP (also of spreadsheets), gzip. */
const FOREIGN = [
  [0x25, 0x50, 0x44, 0x46],
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
] as const

function isForeign(ending: string, bytes: Uint8Array): boolean {
  return !ENDINGS.has(ending) || FOREIGN.some((start) => start.every((byte, at) => bytes[at] === byte))
}

function harvestText(text: string, ending: string, name: string): { kind: EvidenceKind; harvest: Harvest } {
  if (ending === '.json' || (ending === '' && /^\s*\{/.test(text))) {
    return { kind: 'companyfacts', harvest: harvestCompanyFacts(text) }
  }
  if (ending === '.csv' || ending === '.tsv' || (!HYPERTEXT.has(ending) && looksLikePrices(text))) {
    return { kind: 'prices', harvest: harvestPrices(text, name) }
  }
  return { kind: 'filing', harvest: harvestFiling(text, name) }
}

const HYPERTEXT: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml'])

function toDocument(
  { name, sha256 }: EvidenceFile,
  kind: EvidenceKind,
  { entities, facts, skipped }: Extract<Harvest, { kind: 'harvest' }>,
): EvidenceReading {
  const id = sha256.slice(0, 16)
  const file = name.slice(name.lastIndexOf('/') + 1)
  const numbered = facts.map((fact, index) => ({
    id: `${id}-${index + 1}`,
    document: id,
    ...fact,
    place: `${file}, ${fact.place}`,
  }))
  return { kind: 'document', document: { id, name, sha256, kind, entities: [...entities], facts: numbered }, skipped }
}

function refuse(name: string, code: Refusal, message: string): EvidenceReading {
  return { kind: 'refused', name, code, message }
}
