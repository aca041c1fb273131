import type { ReviewView } from '../../contracts/index.ts'
import type { Changed, Person, RequestMark } from './desk.ts'
import type { DeskPorts, OpenCase } from './open-case.ts'
import { viewReview } from './view.ts'

/** @returns what a request that came before came to, or that its key was used for another one */
export function findReplay(
  open: OpenCase,
  person: Person,
  { key, sha256 }: RequestMark,
  ports: DeskPorts,
): Changed<ReviewView> | undefined {
  const events = open.record.events.filter(({ request, actor }) => request?.key === key && actor.id === person.id)
  if (events.length === 0) return undefined
  if (events.some(({ request }) => request?.sha256 !== sha256)) return { kind: 'reused-key' }
  return { kind: 'done', replayed: true, value: viewReview(open, person, ports.clock().toISOString(), events) }
}
