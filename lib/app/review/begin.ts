import type { ReviewView } from '../../contracts/index.ts'
import { staleBasis } from './commit.ts'
import type { Basis, Changed, Person, RequestMark } from './desk.ts'
import { type DeskPorts, type OpenCase, openCase } from './open-case.ts'
import { findReplay } from './replay.ts'

/** An article opened to be changed, or what the asker is told instead. */
export type Begun = { readonly kind: 'open'; readonly open: OpenCase } | Changed<ReviewView>

/** Opens an article for a change: if it is there, was not changed so before, and is as the asker saw it. */
export async function begin(
  ports: DeskPorts,
  person: Person,
  { article, version }: Basis,
  request: RequestMark,
): Promise<Begun> {
  const open = await openCase(article, ports)
  if (open === undefined) return { kind: 'missing' }
  return findReplay(open, person, request, ports) ?? staleBasis(open, version, ports) ?? { kind: 'open', open }
}
