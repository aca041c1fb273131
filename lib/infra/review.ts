import { join } from 'node:path'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { UserPoolClient } from 'aws-cdk-lib/aws-cognito'
import type { Role } from 'aws-cdk-lib/aws-iam'
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { ReviewConfig } from '../contracts/config.ts'
import { bundling, projectRoot } from './bundling.ts'
import type { Configuration } from './configuration.ts'
import { createFunctionRole, sharedByFunctions, telemetryOf } from './function-settings.ts'
import type { Identity } from './identity.ts'
import type { Intake } from './intake.ts'
import { limits } from './limits.ts'
import { createLog } from './log.ts'
import type { Records } from './records.ts'
import type { Snapshots } from './snapshots.ts'

export interface ReviewProps {
  readonly configuration: Configuration
  readonly intake: Intake
  readonly records: Records
  readonly snapshots: Snapshots
  readonly identity: Identity
  /** Whose tokens are taken. */
  readonly client: UserPoolClient
}

/**
 * The review API: gateway → function → records. Both check who is asking, by the same tokens.
 * Cost: about $5 per million requests: $1 for the gateway, $0.90 for 50 ms of 1 GB, $3 for a few reads and a write.
 */
export class Review extends Construct {
  readonly api: HttpApi
  readonly desk: NodejsFunction

  constructor(scope: Construct, id: string, props: ReviewProps) {
    super(scope, id)
    this.desk = this.createFunction(props)
    this.api = new HttpApi(this, 'Api', { createDefaultStage: false, description: 'The review API of Copydesk.' })
    this.api.addRoutes({
      path: '/v1/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Desk', this.desk),
      authorizer: new HttpUserPoolAuthorizer('People', props.identity.pool, { userPoolClients: [props.client] }),
    })
    this.createStage(props.configuration.logDays)
  }

  private createStage(logDays: number): HttpStage {
    const calls = createLog(this, 'Calls', logDays)
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: limits.requestsPerSecond, burstLimit: limits.requestsAtOnce },
      accessLogSettings: { destination: new LogGroupLogDestination(calls), format: callFormat },
    })
  }

  private createFunction(props: ReviewProps): NodejsFunction {
    const logGroup = createLog(this, 'Log', props.configuration.logDays)
    return new NodejsFunction(this, 'Desk', {
      ...sharedByFunctions(props.configuration),
      description: 'Serves the review API.',
      entry: join(projectRoot, 'lambdas/review-api.ts'),
      bundling,
      timeout: limits.reviewTimeout,
      role: this.createRole(logGroup, props),
      logGroup,
      environment: { ...environmentOf(props), ...telemetryOf('review-api') },
    })
  }

  private createRole(log: LogGroup, { intake, records, snapshots }: ReviewProps): Role {
    const role = createFunctionRole(this, log)
    intake.grantUpload(role)
    records.grantReview(role)
    snapshots.grantReadText(role)
    return role
  }
}

/**
 * What was called and what came of it. Neither path nor query: one holds the key of an article, the other may hold what
 * somebody searched for. The log of the function has more, under the same request id.
 */
const callFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTimeEpoch',
    method: '$context.httpMethod',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    person: '$context.authorizer.claims.sub',
    refusal: '$context.authorizer.error',
    failure: '$context.integrationErrorMessage',
  }),
)

/** What the function must be told, spelled as it reads it. On AWS, bucket names are host names: no path style. */
type Environment = Record<Exclude<keyof ReviewConfig, 'COPYDESK_S3_PATH_STYLE'>, string>

function environmentOf({ configuration, intake, records, snapshots, identity, client }: ReviewProps): Environment {
  return {
    COPYDESK_TABLE: records.table.tableName,
    COPYDESK_SNAPSHOT_BUCKET: snapshots.bucket.bucketName,
    COPYDESK_INTAKE_BUCKET: intake.bucket.bucketName,
    COPYDESK_OIDC_ISSUER: identity.pool.userPoolProviderUrl,
    COPYDESK_OIDC_CLIENT: client.userPoolClientId,
    COPYDESK_FOUR_EYES: configuration.fourEyes,
  }
}
