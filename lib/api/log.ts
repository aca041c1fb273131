import type { OperationName } from '../contracts/index.ts'

/** What may be written down of a request: ids, codes, times and counts, never a word of an article or of the request. */
export interface AnsweredRequest {
  readonly correlationId: string
  /** Undefined where the request named none. */
  readonly operation: OperationName | undefined
  readonly status: number
  /** Of the problem, where there is one. */
  readonly code: string | undefined
  /** Of the article it is about, where it is about one. */
  readonly articleHash: string | undefined
  /** Of the verdict it is about, as far as the request or the answer names one. */
  readonly revision: string | undefined
  /** Of a bulk request: by this the events it came to name it. */
  readonly batch: string | undefined
  /** Id of the person who asked, once known. */
  readonly person: string | undefined
  readonly milliseconds: number
  readonly replayed: boolean
  /** What broke, where something did. */
  readonly failure: Failure | undefined
}

export interface Failure {
  readonly code: string
  /** Our own words; undefined where the error is not ours. */
  readonly message?: string
}
