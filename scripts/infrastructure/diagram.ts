import { findEdges } from './edges.ts'
import type { Resource, Resources } from './read-stack.ts'

/** What a resource is called and looks like in Mermaid, by its type; types that are not here are not drawn. */
const SHAPES: Readonly<Record<string, readonly [string, string, string]>> = {
  'AWS::S3::Bucket': ['bucket', '[(', ')]'],
  'AWS::DynamoDB::GlobalTable': ['table', '[(', ')]'],
  'AWS::SQS::Queue': ['queue', '>', ']'],
  'AWS::Lambda::Function': ['function', '([', '])'],
  'AWS::StepFunctions::StateMachine': ['state machine', '([', '])'],
  'AWS::ApiGatewayV2::Api': ['gateway', '[', ']'],
  'AWS::CloudFront::Distribution': ['CloudFront', '[', ']'],
  'AWS::Cognito::UserPool': ['user pool', '[', ']'],
  'AWS::Events::EventBus': ['event bus', '[', ']'],
  'AWS::Events::Rule': ['rule', '[', ']'],
  'AWS::Scheduler::Schedule': ['schedule', '[', ']'],
  'AWS::SNS::Topic': ['topic', '[', ']'],
}

/** The only resource that is drawn for many. */
const ALARMS = 'Alarms'

/** @returns the stack as a Mermaid flowchart: a box for each construct, an arrow for whatever goes from one to another */
export function drawDiagram(resources: Resources): string {
  const shown = [...resources.values()].filter(isDrawn)
  const ids = new Set([...shown.map(({ id }) => id), ALARMS])
  const rooms = [...new Set(shown.map(({ room }) => room))]
  const boxes = rooms.map((room) => drawRoom(room, shown))
  const arrows = findEdges(resources, (id) => ids.has(id)).map(({ from, to, label, isFallback }) => {
    const line = isFallback ? `-. "${label}" .->` : `-- "${label}" -->`
    return `  ${nameNode(from)} ${line} ${nameNode(to)}`
  })
  const alarms = [...resources.values()].filter(({ type }) => type === 'AWS::CloudWatch::Alarm').length
  return ['flowchart TB', ...boxes, `  Alarms_{{"${alarms} alarms"}}`, ...arrows].join('\n')
}

function drawRoom(room: string, shown: readonly Resource[]): string {
  const nodes = shown.filter((resource) => resource.room === room).map((resource) => `    ${drawNode(resource)}\n`)
  return `  subgraph ${room}\n${nodes.join('')}  end`
}

/** What the library adds for itself is not ours to explain. */
function isDrawn({ type, room }: Resource): boolean {
  return Object.hasOwn(SHAPES, type) && !room.startsWith('Custom::')
}

function drawNode({ id, type, name, room }: Resource): string {
  const [kind, open, close] = SHAPES[type] ?? [type, '[', ']']
  return `${id}${open}"${name === '' ? room : name}<br><i>${kind}</i>"${close}`
}

function nameNode(id: string): string {
  return id === ALARMS ? 'Alarms_' : id
}
