import { join } from 'node:path'
import { ArnFormat, Duration, Stack } from 'aws-cdk-lib'
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3'
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { accept, allow, allowUnder } from './allow.ts'
import { defineBackfill } from './backfill-machine.ts'
import { bundlingWithWeights, projectRoot } from './bundling.ts'
import { createFunctionRole, sharedByFunctions, telemetryOf } from './function-settings.ts'
import { grantJudging, type JudgingProps, judgingEnvironment } from './judging.ts'
import { limits } from './limits.ts'
import { createLog } from './log.ts'
import { sealedBucket } from './sealed-bucket.ts'

export interface BackfillProps extends JudgingProps {
  readonly accessLogs: IBucket
}

/**
 * Judges what was never announced: state machine → batches of an archive → a function of its own, so that it takes no hands
 * from what comes live.
 * Cost: nothing while idle; per million articles about $2 for 75,000 steps on top of what judging them costs.
 */
export class Backfill extends Construct {
  readonly machine: CfnStateMachine
  readonly bucket: Bucket
  readonly judge: NodejsFunction

  constructor(scope: Construct, id: string, props: BackfillProps) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Runs', {
      ...sealedBucket,
      lifecycleRules: [...sealedBucket.lifecycleRules, { id: 'keep-a-quarter', expiration: Duration.days(90) }],
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'backfill/',
    })
    this.judge = this.createFunction(props)
    const role = this.createMachineRole(this.judge, props)
    this.machine = new CfnStateMachine(this, 'Machine', {
      stateMachineType: 'STANDARD',
      roleArn: role.roleArn,
      definitionString: Stack.of(this).toJsonString(
        defineBackfill({
          partition: Stack.of(this).partition,
          functionArn: this.judge.functionArn,
          intakeBucket: props.intake.bucket.bucketName,
          backfillBucket: this.bucket.bucketName,
        }),
      ),
    })
    letRunItself(this.machine, role)
    accept(this.machine, 'SF1', 'Step Functions itself keeps the history of each run for 90 days.')
    accept(this.machine, 'SF2', 'A run takes hours; the function logs each batch.')
  }

  private createFunction(props: BackfillProps): NodejsFunction {
    const logGroup = createLog(this, 'Log', props.configuration.logDays)
    const role = createFunctionRole(this, logGroup)
    grantJudging(role, props)
    const intakeBucket = props.intake.bucket.bucketName
    return new NodejsFunction(this, 'Judge', {
      ...sharedByFunctions(props.configuration),
      description: 'Judges a batch of an archive.',
      entry: join(projectRoot, 'lambdas/backfill.ts'),
      bundling: bundlingWithWeights,
      timeout: limits.backfillTimeout,
      role,
      logGroup,
      environment: { ...judgingEnvironment(props), COPYDESK_INTAKE_BUCKET: intakeBucket, ...telemetryOf('backfill') },
    })
  }

  private createMachineRole(judge: NodejsFunction, { intake }: BackfillProps): Role {
    const role = new Role(this, 'MachineRole', { assumedBy: new ServicePrincipal('states.amazonaws.com') })
    allow(role, ['lambda:InvokeFunction'], judge.functionArn)
    intake.grantList(role)
    allowUnder(role, ['s3:GetObject', 's3:GetObjectVersion'], this.bucket, 'lists/')
    const results = ['s3:PutObject', 's3:GetObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload']
    allowUnder(role, results, this.bucket, 'runs/')
    return role
  }
}

/**
 * Each batch is an execution of the machine itself. A policy of its own: in that of the role, machine and role would wait
 * for each other.
 */
function letRunItself(machine: CfnStateMachine, role: Role): void {
  const ownRuns = ['/*', ':*'].map((rest) => arnOfRuns(machine, machine.attrName + rest))
  const policy = new Policy(machine, 'OwnRuns', {
    roles: [role],
    statements: [
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [machine.attrArn] }),
      new PolicyStatement({
        actions: ['states:DescribeExecution', 'states:StopExecution', 'states:RedriveExecution'],
        resources: ownRuns,
      }),
    ],
  })
  for (const rest of ['/*', ':*']) {
    const name = `<${Stack.of(machine).getLogicalId(machine)}.Name>${rest}`
    accept(
      policy,
      `IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${name}]`,
      'Runs get their names when they start. They are those of this machine alone.',
    )
  }
}

function arnOfRuns(machine: CfnStateMachine, resourceName: string): string {
  const { COLON_RESOURCE_NAME: arnFormat } = ArnFormat
  return Stack.of(machine).formatArn({ service: 'states', resource: 'execution', arnFormat, resourceName })
}
