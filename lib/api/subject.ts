import * as z from 'zod'
import { fromArticleId, hashArticle } from '../contracts/index.ts'
import type { ReadRequest } from './read-request.ts'
import type { Reply } from './reply.ts'

/** What a request is about, as far as a log may say. */
export interface Subject {
  readonly articleHash?: string
  readonly revision?: string
  readonly batch?: string
}

/** @returns what a request says it is about. What a caller made up is only repeated if it looks like a revision. */
export async function subjectOfRequest({ article, revision, version }: ReadRequest['asked']): Promise<Subject> {
  const key = article === undefined ? undefined : fromArticleId(article)
  const [named] = REVISION.exec(revision ?? version ?? '') ?? []
  return {
    ...(key !== undefined && { articleHash: await hashArticle(key) }),
    ...(named !== undefined && { revision: named }),
  }
}

/** @returns what is known of it from the answer, which knows better */
export async function subjectOfReply(reply: Reply<unknown>): Promise<Subject> {
  if (reply.kind === 'refused') return reply.current === undefined ? {} : { revision: reply.current.revision }
  const named = NamedSchema.safeParse(reply.kind === 'value' ? reply.value : undefined)
  if (!named.success) return {}
  const { article, revision, batch } = named.data
  return {
    ...(article !== undefined && { articleHash: await hashArticle(article) }),
    ...(revision !== undefined && { revision }),
    ...(batch !== undefined && { batch }),
  }
}

/** A sequencer and the beginning of a hash, as every store names its revisions. */
const REVISION = /^[0-9A-F]{40}-[0-9a-f]{16}(?=\.|$)/

const NamedSchema = z.object({
  article: z.string().optional(),
  revision: z.string().optional(),
  batch: z.string().optional(),
})
