import type { Evidence, EvidenceReading } from '../../engine/index.ts'
import type { Shell } from '../command/index.ts'
import { oneLine } from '../terminal/index.ts'
import { type ExitCode, PASSED, UNREADABLE } from './exit-code.ts'
import { expandPaths } from './expand-paths.ts'
import { describeFailure } from './failures.ts'
import { readInput } from './read-input.ts'
import type { Wanted } from './walk-directory.ts'

const ANY_FILE: Wanted = {
  ending: /$/,
  none: 'no file',
  hint: 'put evidence into it, or leave out --evidence',
}

/** All evidence of a run: undefined if none was asked for or none is of use. */
export interface EvidenceOfRun {
  readonly evidence: Evidence | undefined
  /** Not 0 if a path cannot be read, or if there are files and all of them are refused. */
  readonly exitCode: ExitCode
}

/** Reads evidence as the user named it. What cannot be used is named on standard error, one line each. */
export async function readEvidenceFiles(paths: readonly string[], shell: Shell): Promise<EvidenceOfRun> {
  if (paths.length === 0) return { evidence: undefined, exitCode: PASSED }
  const [{ gatherEvidence, MAX_EVIDENCE_BYTES, readEvidence }, { sha256 }] = await Promise.all([
    import('../../engine/index.ts'),
    import('../../adapters/node/index.ts'),
  ])
  const documents = []
  let exitCode: ExitCode = PASSED
  for (const input of await expandPaths(paths, ANY_FILE)) {
    const file = await readInput(input, { stdin: shell.stdin, maxBytes: MAX_EVIDENCE_BYTES })
    if (file.kind === 'failed') {
      exitCode = UNREADABLE
      await shell.stderr.write(describeFailure(file.error))
      continue
    }
    const reading = readEvidence({ name: file.uri, bytes: file.bytes, sha256: sha256(file.bytes) })
    if (reading.kind === 'document') documents.push(reading.document)
    await shell.stderr.write(describeReading(reading))
  }
  if (documents.length === 0) return { evidence: undefined, exitCode: UNREADABLE }
  return { evidence: gatherEvidence(documents, sha256), exitCode }
}

/** @returns a line about what was left out, empty for evidence read in whole. */
function describeReading(reading: EvidenceReading): string {
  if (reading.kind === 'refused') {
    const { name, message, code } = reading
    return `evidence refused: ${oneLine(`${name}: ${message}`)} (${code})\n`
  }
  const { document, skipped } = reading
  if (document.facts.length === 0) return `evidence without facts: ${oneLine(document.name)}\n`
  if (skipped === 0) return ''
  return `evidence read in part: ${oneLine(document.name)}: ${skipped} of its entries cannot be used\n`
}
