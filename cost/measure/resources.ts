import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import * as z from 'zod'
import { projectRoot } from '../../lib/infra/bundling.ts'
import { CopydeskStack } from '../../lib/infra/copydesk-stack.ts'

/** How much there is of what costs by the month, whether it is used or not. */
export interface Resources {
  readonly alarms: number
  readonly dashboards: number
  /** Queues that Lambda polls. */
  readonly queues: number
}

/** Counts in the template of the stack. */
export function countResources(): Resources {
  const types = synthesiseTypes()
  const count = (type: string): number => types.filter((candidate) => candidate === type).length
  return {
    alarms: count('AWS::CloudWatch::Alarm') + count('AWS::CloudWatch::CompositeAlarm'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
    queues: count('AWS::Lambda::EventSourceMapping'),
  }
}

const CdkFileSchema = z.object({ context: z.record(z.string(), z.unknown()) })
const TemplateSchema = z.object({ Resources: z.record(z.string(), z.object({ Type: z.string() })) })

/** Nothing is bundled, and the console is a page: neither changes what is counted. */
function synthesiseTypes(): string[] {
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
  return Object.values(Resources).map(({ Type }) => Type)
}
