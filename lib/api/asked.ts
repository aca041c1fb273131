import type * as z from 'zod'
import type { Person, RequestMark } from '../app/index.ts'
import type { OPERATIONS, OperationName } from '../contracts/index.ts'

type Table = typeof OPERATIONS

/** What an operation is asked, as its entry in the table of operations says. */
export interface Asked<Name extends OperationName> {
  readonly person: Person
  readonly article: NamedInPath<Name, 'article'>
  readonly revision: NamedInPath<Name, 'revision'>
  /** Of the article as the asker saw it. */
  readonly version: Table[Name]['ifMatch'] extends true ? string : undefined
  readonly mark: Table[Name]['method'] extends 'GET' ? undefined : RequestMark
  readonly query: Table[Name] extends { readonly query: infer Query extends z.ZodType } ? z.output<Query> : undefined
  readonly body: Table[Name] extends { readonly body: infer Body extends z.ZodType } ? z.output<Body> : undefined
}

/** What an operation answers with, where that is JSON. */
export type AnswerTo<Name extends OperationName> = Table[Name]['answer'] extends {
  readonly 'application/json': infer Answer extends z.ZodType
}
  ? z.output<Answer>
  : never

type NamedInPath<
  Name extends OperationName,
  Part extends string,
> = Table[Name]['path'] extends `${string}{${Part}}${string}` ? string : undefined
