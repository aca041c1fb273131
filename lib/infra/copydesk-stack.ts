import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AccessLogs } from './access-logs.ts'
import { Alarms } from './alarms.ts'
import { Backfill } from './backfill.ts'
import { Console, type ConsoleSite } from './console.ts'
import { readConsoleDomain } from './console-domain.ts'
import { Evidence } from './evidence.ts'
import { readFourEyes } from './four-eyes.ts'
import { Identity } from './identity.ts'
import { Intake } from './intake.ts'
import { Moderation } from './moderation.ts'
import { Records } from './records.ts'
import { Review } from './review.ts'
import { Snapshots } from './snapshots.ts'

export interface CopydeskProps extends StackProps {
  readonly site: ConsoleSite
}

/**
 * One Copydesk: articles and evidence come in at the intake, the moderation judges, records and snapshots keep the result,
 * and people review it at the console.
 */
export class CopydeskStack extends Stack {
  constructor(scope: Construct, id: string, { site, ...props }: CopydeskProps) {
    super(scope, id, props)
    const accessLogs = new AccessLogs(this, 'AccessLogs').bucket
    const intake = new Intake(this, 'Intake', { accessLogs })
    const snapshots = new Snapshots(this, 'Snapshots', { accessLogs })
    const records = new Records(this, 'Records')
    const moderation = new Moderation(this, 'Moderation', { intake, records, snapshots })
    const evidence = new Evidence(this, 'Evidence', { intake, records })
    const backfill = new Backfill(this, 'Backfill', { accessLogs, intake, records, snapshots })
    const identity = new Identity(this, 'Identity')
    const domain = readConsoleDomain(this.node)
    const console = new Console(this, 'Console', { site, accessLogs, identity, domain })
    const client = identity.addClient(console.url)
    const fourEyes = readFourEyes(this.node)
    const review = new Review(this, 'Review', { intake, records, snapshots, identity, client, fourEyes })
    console.addApi(review.api)
    console.publish(client.userPoolClientId)
    const alarms = new Alarms(this, 'Alarms', { intake, moderation, evidence, review })
    this.print(
      'IntakeBucket',
      intake.bucket.bucketName,
      'Upload articles here, under articles/, and evidence under evidence/.',
    )
    this.print('SnapshotBucket', snapshots.bucket.bucketName, 'The exact texts that were judged.')
    this.print('RecordsTable', records.table.tableName, 'Verdicts, findings and the review queue.')
    this.print('DeadLetterQueue', intake.deadLetters.queueUrl, 'Uploads set aside, each with its reason.')
    this.print('EvidenceDeadLetterQueue', evidence.deadLetters.queueUrl, 'Evidence set aside, each with its reason.')
    this.print('BackfillMachine', backfill.machine.attrArn, 'Start it to have an archive judged: docs/scale.md.')
    this.print(
      'BackfillBucket',
      backfill.bucket.bucketName,
      'Lists of keys go in under lists/, results come under runs/.',
    )
    this.print('ConsoleUrl', console.url, 'Where people review.')
    this.print('ApiUrl', `${console.url}v1`, 'The review API, for the command and for scripts.')
    this.print('UserPool', identity.pool.userPoolId, 'Invite people here, and put each in the group of their duty.')
    this.print('AlarmTopic', alarms.topic.topicArn, 'Subscribe here to hear the alarms.')
  }

  private print(name: string, value: string, description: string): CfnOutput {
    return new CfnOutput(this, name, { value, description })
  }
}
