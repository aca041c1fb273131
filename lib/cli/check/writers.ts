import type { Verdict } from '../../contracts/verdict.ts'
import { toLine, toLines } from '../json.ts'
import {
  countInputs,
  type Explanations,
  type Layout,
  renderReport,
  renderSummary,
  type Tally,
} from '../report/index.ts'
import { createSarifWriter } from './sarif.ts'

/** Puts verdicts on the page one by one, so that a run of any length takes no memory. */
export interface Writer {
  /** @returns what to write for the verdict. */
  add(verdict: Verdict, explanations?: Explanations): string
  /** @returns what to write after the last. */
  end(tally: Tally): string
}

export const FORMATS = ['text', 'json', 'ndjson', 'sarif'] as const
export type Format = (typeof FORMATS)[number]

/** @returns a writer for one run. */
export function createWriter(format: Format, layout: Layout): Writer {
  if (format === 'text') return createTextWriter(layout)
  if (format === 'sarif') return createSarifWriter()
  return format === 'json' ? createJsonWriter() : NDJSON_WRITER
}

const NDJSON_WRITER: Writer = { add: (verdict) => `${toLine(verdict)}\n`, end: () => '' }

function createTextWriter(layout: Layout): Writer {
  let reports = 0
  return {
    add: (verdict, explanations) => (reports++ === 0 ? '' : '\n') + renderReport(verdict, layout, { explanations }),
    end: (tally) => (countInputs(tally) > 1 ? `${reports === 0 ? '' : '\n'}${renderSummary(tally)}\n` : ''),
  }
}

/** Writes what `JSON.stringify` of the whole array would, without holding the array. */
function createJsonWriter(): Writer {
  let verdicts = 0
  return {
    add: (verdict) => `${verdicts++ === 0 ? '[\n' : ',\n'}  ${toLines(verdict, '  ')}`,
    end: () => (verdicts === 0 ? '[]\n' : '\n]\n'),
  }
}
