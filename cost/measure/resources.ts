import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import * as z from 'zod'
import { listMetrics } from '../../lib/contracts/metrics.ts'
import { projectRoot } from '../../lib/infra/bundling.ts'
import { CopydeskStack } from '../../lib/infra/copydesk-stack.ts'

/** How much there is of what costs by the month, whether it is used or not. */
export interface Resources {
  readonly alarms: number
  readonly dashboards: number
  /** Queues that Lambda polls. */
  readonly queues: number
  /** Every metric of ours there can be; one that says nothing costs nothing. */
  readonly metrics: number
}

/** Counts in the template of the stack. */
export function countResources(): Resources {
  const resources = synthesise()
  const types = resources.map(({ Type }) => Type)
  // Only mappings of streams, which are read for nothing, say where they start.
  const polled = resources.filter(
    ({ Type, Properties }) => Type === 'AWS::Lambda::EventSourceMapping' && !('StartingPosition' in Properties),
  )
  const count = (type: string): number => types.filter((candidate) => candidate === type).length
  return {
    alarms: count('AWS::CloudWatch::Alarm') + count('AWS::CloudWatch::CompositeAlarm'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
    queues: polled.length,
    metrics: listMetrics().length,
  }
}

const CdkFileSchema = z.object({ context: z.record(z.string(), z.unknown()) })
const TemplateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
})

/** Nothing is bundled, and the console is a page: neither changes what is counted. */
function synthesise(): { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }[] {
  const outdir = mkdtempSync(join(tmpdir(), 'copydesk-cdk.out-'))
  const { context } = CdkFileSchema.parse(JSON.parse(readFileSync(join(projectRoot, 'cdk.json'), 'utf8')))
  const quick = { ...context, 'aws:cdk:bundling-stacks': [] }
  const app = new App({ context: quick, outdir, builtinCloudFormationValidation: false })
  const page = { bytes: new TextEncoder().encode('<!doctype html>'), cacheControl: 'no-cache' }
  const stack = new CopydeskStack(app, 'Copydesk', {
    site: {
      files: new Map([['index.html', page]]),
      headersFor: () => ({ 'content-security-policy': "default-src 'none'" }),
    },
  })
  const { Resources } = TemplateSchema.parse(app.synth().getStackByName(stack.stackName).template)
  rmSync(outdir, { recursive: true })
  return Object.values(Resources)
}
