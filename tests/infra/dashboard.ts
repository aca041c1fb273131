import type { Template } from 'aws-cdk-lib/assertions'
import * as z from 'zod'
import { resourcesOf } from './template.ts'

const PartsSchema = z.object({
  'Fn::Join': z.tuple([
    z.literal(''),
    z.array(
      z.union([
        z.string(),
        z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
        z
          .object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
          .transform(({ 'Fn::GetAtt': [id, part] }) => `${id}.${part}`),
      ]),
    ),
  ]),
})
const BodySchema = z.object({
  widgets: z.array(
    z.object({
      type: z.string(),
      properties: z.object({ title: z.string(), view: z.string().optional(), query: z.string().optional() }),
    }),
  ),
})
const FunctionSchema = z.object({
  LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }),
  Environment: z.object({ Variables: z.object({ POWERTOOLS_SERVICE_NAME: z.string() }) }),
})

/** What the dashboard asks logs. */
export interface LogQuestion {
  readonly title: string
  /** Whose logs it asks. */
  readonly services: readonly string[]
  /** Its lines, without those that name the logs. */
  readonly query: readonly string[]
}

/** @returns the one dashboard as CloudWatch gets it, with logical ids in place of names only a deployment knows. */
export function dashboardBody(template: Template): string {
  const [board, ...others] = Object.values(resourcesOf(template, 'AWS::CloudWatch::Dashboard'))
  if (board === undefined || others.length > 0) throw new Error('there is not one dashboard')
  return PartsSchema.parse(board.Properties['DashboardBody'])['Fn::Join'][1].join('')
}

/** @returns the questions the dashboard asks logs, in its order. */
export function logQuestionsOf(template: Template): readonly LogQuestion[] {
  const services = servicesByLog(template)
  const { widgets } = BodySchema.parse(JSON.parse(dashboardBody(template)))
  return widgets.flatMap(({ properties: { title, query } }) => {
    if (query === undefined) return []
    const logs = [...query.matchAll(/SOURCE '(\w+)'/g)].map(([, id = '']) => id)
    const lines = query.split('|').map((line) => line.trim())
    return {
      title,
      services: logs.map((id) => services.get(id) ?? id),
      query: lines.filter((line) => !line.startsWith('SOURCE')),
    }
  })
}

function servicesByLog(template: Template): ReadonlyMap<string, string> {
  const functions = Object.values(resourcesOf(template, 'AWS::Lambda::Function'))
  return new Map(
    functions.flatMap(({ Properties }) => {
      const ours = FunctionSchema.safeParse(Properties).data
      return ours === undefined
        ? []
        : [[ours.LoggingConfig.LogGroup.Ref, ours.Environment.Variables.POWERTOOLS_SERVICE_NAME] as const]
    }),
  )
}
