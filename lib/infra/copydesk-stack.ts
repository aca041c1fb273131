import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AccessLogs } from './access-logs.ts'
import { Alarms } from './alarms.ts'
import { Announcements } from './announcements.ts'
import { Backfill } from './backfill.ts'
import { type Configuration, readConfiguration } from './configuration.ts'
import { Console, type ConsoleSite } from './console.ts'
import { Evidence } from './evidence.ts'
import { Identity } from './identity.ts'
import { Intake } from './intake.ts'
import { Moderation } from './moderation.ts'
import { Observability } from './observability.ts'
import { Records } from './records.ts'
import { Review } from './review.ts'
import { Snapshots } from './snapshots.ts'
import { Webhook } from './webhook.ts'

export interface CopydeskProps extends StackProps {
  readonly site: ConsoleSite
}

/**
 * One Copydesk: articles and evidence come in at the intake, the moderation judges, records and snapshots keep the result,
 * people review it at the console, and the outside hears of it on a bus.
 */
export class CopydeskStack extends Stack {
  constructor(scope: Construct, id: string, { site, ...props }: CopydeskProps) {
    super(scope, id, props)
    const configuration = readConfiguration(this.node)
    const accessLogs = new AccessLogs(this, 'AccessLogs').bucket
    const intake = new Intake(this, 'Intake', { accessLogs })
    const snapshots = new Snapshots(this, 'Snapshots', { configuration, accessLogs })
    const records = new Records(this, 'Records')
    const moderation = new Moderation(this, 'Moderation', { configuration, intake, records, snapshots })
    const backfill = new Backfill(this, 'Backfill', { configuration, accessLogs, intake, records, snapshots })
    const evidence = new Evidence(this, 'Evidence', { configuration, intake, records })
    const announcements = new Announcements(this, 'Announcements', { configuration, records })
    const webhook = this.createWebhook(configuration, announcements)
    const identity = new Identity(this, 'Identity', { configuration })
    const console = new Console(this, 'Console', { configuration, site, accessLogs, identity })
    const client = identity.addClient(console.url)
    const review = new Review(this, 'Review', { configuration, intake, records, snapshots, identity, client })
    console.addApi(review.api)
    console.publish(client.userPoolClientId)
    const rooms = { configuration, intake, moderation, evidence, review, backfill, records, announcements, webhook }
    const observability = new Observability(this, 'Observability', rooms)
    const alarms = new Alarms(this, 'Alarms', { ...rooms, observability })
    observability.show(alarms.all)
    this.print(
      'IntakeBucket',
      intake.bucket.bucketName,
      'Upload articles here, under articles/, and evidence under evidence/.',
    )
    this.print('SnapshotBucket', snapshots.bucket.bucketName, 'The exact texts that were judged.')
    this.print('RecordsTable', records.table.tableName, 'Verdicts, findings and the review queue.')
    this.print('DeadLetterQueue', intake.deadLetters.queueUrl, 'Uploads set aside, each with its reason.')
    this.print('EvidenceDeadLetterQueue', evidence.deadLetters.queueUrl, 'Evidence set aside, each with its reason.')
    this.print('AnnouncementBus', announcements.bus.eventBusName, 'Subscribe here to verdicts, decisions and releases.')
    this.print(
      'AnnouncementDeadLetterQueue',
      announcements.deadLetters.queueUrl,
      'Changes never announced, each with its article.',
    )
    this.print('BackfillMachine', backfill.machine.attrArn, 'Start it to have an archive judged: docs/scale.md.')
    this.print(
      'BackfillBucket',
      backfill.bucket.bucketName,
      'Lists of keys go in under lists/, results come under runs/.',
    )
    this.print('ConsoleUrl', console.url, 'Where people review.')
    this.print('ApiUrl', `${console.url}v1`, 'The review API, for scripts; the command takes ConsoleUrl.')
    this.print('UserPool', identity.pool.userPoolId, 'Invite people here, and put each in the group of their duty.')
    this.print('AlarmTopic', alarms.topic.topicArn, 'Subscribe here to hear the alarms.')
  }

  /** A receiver outside, if one is named, and the secret it has to know. */
  private createWebhook(configuration: Configuration, announcements: Announcements): Webhook | undefined {
    const { webhook: url } = configuration
    if (url === undefined) return undefined
    const webhook = new Webhook(this, 'Webhook', { configuration, announcements, url })
    this.print('WebhookSecret', webhook.secret.secretArn, 'What is posted to the receiver is signed with this secret.')
    this.print('WebhookDeadLetterQueue', webhook.deadLetters.queueUrl, 'What the receiver refused, with its reason.')
    return webhook
  }

  private print(name: string, value: string, description: string): CfnOutput {
    return new CfnOutput(this, name, { value, description })
  }
}
