import * as z from 'zod'
import { readPermissions } from './permissions.ts'
import type { Resource, Resources } from './read-stack.ts'
import { findReferences } from './references.ts'

/** Something goes from one resource to another. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly label: string
  /** Goes only where something has failed. */
  readonly isFallback: boolean
}

/** How the edges at a resource are found, by its type. */
const FINDERS: Readonly<Record<string, (resource: Resource) => readonly Edge[]>> = {
  'AWS::S3::Bucket': findNotifications,
  'AWS::SQS::Queue': ({ id, properties }) =>
    findReferences(properties['RedrivePolicy']).map(({ id: to }) => ({
      from: id,
      to,
      label: 'given up',
      isFallback: true,
    })),
  'AWS::Lambda::EventSourceMapping': findSources,
  'AWS::ApiGatewayV2::Integration': ({ properties }) =>
    pair(properties['ApiId'], properties['IntegrationUri'], 'requests'),
  'AWS::ApiGatewayV2::Authorizer': ({ properties }) =>
    pair(properties['ApiId'], properties['JwtConfiguration'], 'asks whose token it is'),
  'AWS::CloudFront::Distribution': ({ id, properties }) =>
    findReferences(z.object({ Origins: z.unknown() }).parse(properties['DistributionConfig']).Origins).map(
      ({ id: to }) => ({ from: id, to, label: 'serves', isFallback: false }),
    ),
  'AWS::Events::Rule': ({ id, properties }) => [
    ...pair(properties['EventBusName'], [{ Ref: id }], 'events'),
    ...findReferences(properties['Targets']).map(({ id: to }) => ({ from: id, to, label: 'calls', isFallback: false })),
  ],
  'AWS::Scheduler::Schedule': ({ id, properties }) =>
    findReferences(properties['Target']).map(({ id: to }) => ({ from: id, to, label: 'calls', isFallback: false })),
  'AWS::CloudWatch::Alarm': ({ properties }) =>
    findReferences(properties['AlarmActions']).map(({ id: to }) => ({
      from: 'Alarms',
      to,
      label: 'ring',
      isFallback: false,
    })),
}

/**
 * @returns what goes from where to where, each once; ends that `isShown` refuses are left out, and so is that who is fed
 * from a queue may take from it
 */
export function findEdges(resources: Resources, isShown: (id: string) => boolean): readonly Edge[] {
  const found = [...resources.values()].flatMap((resource) => FINDERS[resource.type]?.(resource) ?? [])
  const isFed = (from: string, to: string): boolean => found.some((edge) => edge.from === to && edge.to === from)
  const deeds = findDeeds(resources).filter(({ from, to }) => !isFed(from, to))
  const edges = [...found, ...deeds].filter(({ from, to }) => isShown(from) && isShown(to) && from !== to)
  return [...new Map(edges.map((edge) => [`${edge.from} ${edge.to} ${edge.label}`, edge])).values()]
}

const NotificationSchema = z.object({
  QueueConfigurations: z.array(
    z.object({
      Queue: z.unknown(),
      Filter: z.object({ S3Key: z.object({ Rules: z.array(z.object({ Value: z.string() })) }) }),
    }),
  ),
})

function findNotifications({ id, properties }: Resource): readonly Edge[] {
  const { data } = NotificationSchema.safeParse(properties['NotificationConfiguration'])
  return (data?.QueueConfigurations ?? []).flatMap(({ Queue, Filter }) => {
    const label = Filter.S3Key.Rules.map(({ Value }) => `${Value}…`).join(' ')
    return findReferences(Queue).map(({ id: to }) => ({ from: id, to, label, isFallback: false }))
  })
}

function findSources({ properties }: Resource): readonly Edge[] {
  const { EventSourceArn, FunctionName, DestinationConfig, BatchSize } = properties
  const label = typeof BatchSize === 'number' ? `up to ${BatchSize} at a time` : 'one by one'
  return [...pair(EventSourceArn, FunctionName, label), ...pair(FunctionName, DestinationConfig, 'given up', true)]
}

/** What the roles of functions and state machines may do to other resources, in the verbs of AWS. */
function findDeeds(resources: Resources): readonly Edge[] {
  const actors = new Map(
    [...resources.values()].flatMap(({ id, properties }) =>
      findReferences(properties['Role'] ?? properties['RoleArn']).map(({ id: role }) => [role, id] as const),
    ),
  )
  const verbs = new Map<string, Pick<Edge, 'from' | 'to'> & { readonly verbs: Set<string> }>()
  for (const { role, actions, ids } of readPermissions(resources)) {
    const from = actors.get(role.id)
    if (from === undefined) continue
    for (const to of ids) {
      const edge = verbs.get(`${from} ${to}`) ?? { from, to, verbs: new Set<string>() }
      for (const action of actions) edge.verbs.add(action.replace(/^.*:/, ''))
      verbs.set(`${from} ${to}`, edge)
    }
  }
  return [...verbs.values()].map(({ from, to, verbs: all }) => ({
    from,
    to,
    label: [...all].toSorted().join(', '),
    isFallback: false,
  }))
}

function pair(from: unknown, to: unknown, label: string, isFallback = false): readonly Edge[] {
  return findReferences(from).flatMap(({ id }) =>
    findReferences(to).map((other) => ({ from: id, to: other.id, label, isFallback })),
  )
}
