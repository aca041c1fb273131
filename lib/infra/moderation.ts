import { join } from 'node:path'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Construct } from 'constructs'
import { bundlingWithWeights, projectRoot } from './bundling.ts'
import { createFunctionRole, sharedByFunctions, telemetryOf } from './function-settings.ts'
import { grantJudging, type JudgingProps, judgingEnvironment } from './judging.ts'
import { limits } from './limits.ts'
import { createLog } from './log.ts'

/**
 * The function that judges: uploads in, verdicts and snapshots out.
 * Cost: about $1.40 per million articles at 100 ms of 1 GB each, and $0.50 per GB of log.
 */
export class Moderation extends Construct {
  readonly judge: NodejsFunction

  constructor(scope: Construct, id: string, props: JudgingProps) {
    super(scope, id)
    const logGroup = createLog(this, 'Log', props.configuration.logDays)
    const role = createFunctionRole(this, logGroup)
    grantJudging(role, props)
    this.judge = new NodejsFunction(this, 'Judge', {
      ...sharedByFunctions(props.configuration),
      description: 'Judges each uploaded article and keeps the verdict.',
      entry: join(projectRoot, 'lambdas/moderate.ts'),
      bundling: bundlingWithWeights,
      timeout: limits.judgingTimeout,
      role,
      logGroup,
      environment: { ...judgingEnvironment(props), ...telemetryOf('moderate') },
    })
    this.judge.addEventSource(
      new SqsEventSource(props.intake.uploads, {
        batchSize: limits.batchSize,
        maxConcurrency: props.configuration.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    )
  }
}
