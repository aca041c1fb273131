import { type Context, Hono } from 'hono'
import type { Desk, Person } from '../app/index.ts'
import {
  hasDuty,
  isCopydeskError,
  OPERATIONS,
  type Operation,
  type OperationName,
  type ProblemCode,
} from '../contracts/index.ts'
import type { AnswerTo, Asked } from './asked.ts'
import { createHandlers, type Handlers, type SessionRules } from './handlers.ts'
import type { Identify } from './identity/index.ts'
import type { AnsweredRequest, Failure } from './log.ts'
import { type Refused, refuse } from './problems.ts'
import { createRateLimit, type RateLimit, type RateLimitOptions } from './rate-limit.ts'
import { type ReadRequest, readRequest } from './read-request.ts'
import { type Reply, toResponse } from './reply.ts'
import { methodsByPath, operationNames, toRoute } from './routes.ts'
import { type Subject, subjectOfReply, subjectOfRequest } from './subject.ts'

export interface ReviewApiOptions {
  readonly desk: Desk
  readonly identify: Identify
  readonly session: SessionRules
  /** Takes one entry for each request that was answered. */
  readonly log: (entry: AnsweredRequest) => void
  readonly limits?: Partial<RateLimitOptions>
}

export interface ReviewApi {
  /** Answers a request. What breaks is answered with a problem, without its details. */
  fetch(request: Request): Promise<Response>
}

/**
 * Serves the review desk over HTTP, by the table of operations: who asks, whether they may, whether the request is as it
 * should be; then the desk. Nothing an answer says is kept by any cache.
 */
export function createReviewApi({ desk, identify, session, log, limits }: ReviewApiOptions): ReviewApi {
  const room: Room = {
    handlers: createHandlers(desk, session),
    identify,
    rateLimit: createRateLimit({ ...DEFAULT_LIMITS, ...limits }),
  }
  const app = new Hono<Notes>()
  app.use((context, next) => attend(context, next, log))
  for (const name of operationNames()) {
    const { method, path } = OPERATIONS[name]
    app.on(method, toRoute(path), (context) => serve(room, name, context))
  }
  for (const [path, allow] of methodsByPath()) {
    const refused = refuse('wrong-method', `This takes ${allow}.`, { headers: { allow } })
    app.all(toRoute(path), (context) => answer(context, refused))
  }
  app.notFound((context) => answer(context, refuse('missing', 'The API has no such path.')))
  app.onError((error, context) => answerFailure(context, error))
  return { fetch: async (request) => app.fetch(request) }
}

const DEFAULT_LIMITS = { perSecond: 20, burst: 100, people: 10_000, clock: () => performance.now() }

interface Room {
  readonly handlers: Handlers
  readonly identify: Identify
  readonly rateLimit: RateLimit
}

/** What is noted of a request on its way, for the log. */
interface Notes {
  readonly Variables: {
    operation?: OperationName
    subject?: Subject
    person?: string
    code?: ProblemCode
    failure?: Failure
    replayed?: boolean
  }
}

async function serve(room: Room, name: OperationName, context: Context<Notes>): Promise<Response> {
  const operation: Operation = OPERATIONS[name]
  context.set('operation', name)
  const person = await admit(room, operation, context)
  if ('code' in person) return answer(context, person)
  const read = await readRequest(operation, context.req.raw, context.req.param(), person)
  if (read.kind === 'refused') return answer(context, read)
  const subject = await subjectOfRequest(read.asked)
  context.set('subject', subject)
  const reply = await ask(room.handlers, name, read.asked)
  context.set('subject', { ...subject, ...(await subjectOfReply(reply)) })
  return answer(context, reply)
}

/** The schemas of the operation have parsed what is asked. */
function ask<Name extends OperationName>(
  handlers: Handlers,
  name: Name,
  asked: ReadRequest['asked'],
): Promise<Reply<AnswerTo<Name>>> {
  return handlers[name](asked as Asked<Name>)
}

/** @returns who is asking, if they may; or why they may not. */
async function admit(room: Room, { duty }: Operation, context: Context<Notes>): Promise<Person | Refused> {
  const who = await room.identify(context.req.raw)
  if (who.kind === 'refused') return who.why === 'unauthenticated' ? UNAUTHENTICATED : WITHOUT_DUTY
  context.set('person', who.person.id)
  const wait = room.rateLimit(who.person.id)
  if (wait > 0) return refuse('too-many-requests', 'Ask again later.', { headers: { 'retry-after': String(wait) } })
  return hasDuty(who.person.duty, duty) ? who.person : refuse('forbidden', `This takes the duty ${duty}.`)
}

const UNAUTHENTICATED = refuse('unauthenticated', 'Sign in, and send what you are given as Authorization.', {
  headers: { 'www-authenticate': 'Bearer' },
})
const WITHOUT_DUTY = refuse('forbidden', 'You are known, but have no duty at this desk.')

async function answer(context: Context<Notes>, reply: Reply<unknown>): Promise<Response> {
  if (reply.kind === 'refused') context.set('code', reply.code)
  if (reply.kind === 'value') context.set('replayed', reply.replayed)
  return toResponse(reply)
}

async function answerFailure(context: Context<Notes>, error: Error): Promise<Response> {
  const isOurs = isCopydeskError(error)
  context.set('failure', isOurs ? { code: error.code, message: error.message } : { code: error.name })
  const isPassing = isOurs && (error.code === 'store-unavailable' || error.code === 'issuer-unavailable')
  return answer(context, isPassing ? UNAVAILABLE : refuse('internal', 'It has been noted. Ask again later.'))
}

const UNAVAILABLE = refuse('store-unavailable', 'Ask again in a moment.', { headers: { 'retry-after': '1' } })

/** Gives a request its correlation id, and logs what came of it. */
async function attend(context: Context<Notes>, next: () => Promise<void>, log: ReviewApiOptions['log']): Promise<void> {
  const start = performance.now()
  const given = context.req.header('x-correlation-id') ?? ''
  const correlationId = /^[\w=-]{8,128}$/.test(given) ? given : crypto.randomUUID()
  await next()
  for (const [name, value] of Object.entries(ALWAYS)) context.res.headers.set(name, value)
  context.res.headers.set('x-correlation-id', correlationId)
  const { articleHash, revision, batch } = context.get('subject') ?? {}
  log({
    correlationId,
    operation: context.get('operation'),
    status: context.res.status,
    code: context.get('code'),
    articleHash,
    revision,
    batch,
    person: context.get('person'),
    milliseconds: Math.round(performance.now() - start),
    replayed: context.get('replayed') ?? false,
    failure: context.get('failure'),
  })
}

const ALWAYS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
