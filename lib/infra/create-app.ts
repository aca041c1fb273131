import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { readConfiguration } from './configuration.ts'
import type { ConsoleSite } from './console.ts'
import { CopydeskStack } from './copydesk-stack.ts'

/** Composes the app: one stack for the stage named in the context (`-c stage=prod`), its tags, and the checks that guard it. */
export function createApp(site: ConsoleSite, props?: AppProps): App {
  const app = new App(props)
  const { stage } = readConfiguration(app.node)
  const stack = new CopydeskStack(app, `Copydesk-${stage}`, {
    site,
    description: `Copydesk (${stage}): moderation of promotional finance copy`,
    terminationProtection: stage === 'prod',
  })
  Tags.of(stack).add('project', 'copydesk')
  Tags.of(stack).add('stage', stage)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}
