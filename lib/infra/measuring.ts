import { join } from 'node:path'
import { Duration } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import type { Role } from 'aws-cdk-lib/aws-iam'
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { MeasureConfig } from '../contracts/config.ts'
import { bundling, projectRoot } from './bundling.ts'
import type { Configuration } from './configuration.ts'
import { createFunctionRole, sharedByFunctions, telemetryOf } from './function-settings.ts'
import { limits } from './limits.ts'
import { createLog } from './log.ts'
import type { Records } from './records.ts'

export interface MeasuringProps {
  readonly configuration: Configuration
  readonly records: Records
}

/**
 * The function that measures the review queue every five minutes, which no service of AWS does for us.
 * Cost: about $0.05 a month for 8,640 calls while few articles wait, and $1 while thousands do, which are counted each time.
 */
export class Measuring extends Construct {
  readonly gauge: NodejsFunction

  constructor(scope: Construct, id: string, { configuration, records }: MeasuringProps) {
    super(scope, id)
    const logGroup = createLog(this, 'Log', configuration.logDays)
    const environment: Record<keyof MeasureConfig, string> = { COPYDESK_TABLE: records.table.tableName }
    this.gauge = new NodejsFunction(this, 'Gauge', {
      ...sharedByFunctions(configuration),
      description: 'Measures how many articles wait for review, and how long.',
      entry: join(projectRoot, 'lambdas/measure-queue.ts'),
      bundling,
      timeout: limits.measuringTimeout,
      role: this.createRole(logGroup, records),
      logGroup,
      environment: { ...environment, ...telemetryOf('measure-queue') },
    })
    this.callEveryFiveMinutes()
  }

  private callEveryFiveMinutes(): Rule {
    return new Rule(this, 'EveryFiveMinutes', {
      description: 'Has the review queue of Copydesk measured.',
      schedule: Schedule.rate(Duration.minutes(5)),
      // One that comes too late is worth nothing: the next one is due.
      targets: [new LambdaFunction(this.gauge, { retryAttempts: 0, maxEventAge: Duration.minutes(5) })],
    })
  }

  private createRole(log: LogGroup, records: Records): Role {
    const role = createFunctionRole(this, log)
    records.grantCount(role)
    return role
  }
}
