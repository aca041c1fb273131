import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AccessLogs } from './access-logs.ts'
import { Alarms } from './alarms.ts'
import { Evidence } from './evidence.ts'
import { Intake } from './intake.ts'
import { Moderation } from './moderation.ts'
import { Records } from './records.ts'
import { Snapshots } from './snapshots.ts'

/** One Copydesk: articles and evidence come in at the intake, the moderation judges, records and snapshots keep the result. */
export class CopydeskStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props)
    const accessLogs = new AccessLogs(this, 'AccessLogs').bucket
    const intake = new Intake(this, 'Intake', { accessLogs })
    const snapshots = new Snapshots(this, 'Snapshots', { accessLogs })
    const records = new Records(this, 'Records')
    const moderation = new Moderation(this, 'Moderation', { intake, records, snapshots })
    const evidence = new Evidence(this, 'Evidence', { intake, records })
    const alarms = new Alarms(this, 'Alarms', { intake, moderation, evidence })
    this.print(
      'IntakeBucket',
      intake.bucket.bucketName,
      'Upload articles here, under articles/, and evidence under evidence/.',
    )
    this.print('SnapshotBucket', snapshots.bucket.bucketName, 'The exact texts that were judged.')
    this.print('RecordsTable', records.table.tableName, 'Verdicts, findings and the review queue.')
    this.print('DeadLetterQueue', intake.deadLetters.queueUrl, 'Uploads set aside, each with its reason.')
    this.print('EvidenceDeadLetterQueue', evidence.deadLetters.queueUrl, 'Evidence set aside, each with its reason.')
    this.print('AlarmTopic', alarms.topic.topicArn, 'Subscribe here to hear the alarms.')
  }

  private print(name: string, value: string, description: string): CfnOutput {
    return new CfnOutput(this, name, { value, description })
  }
}
