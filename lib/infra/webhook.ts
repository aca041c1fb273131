import { join } from 'node:path'
import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events'
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets'
import type { Role } from 'aws-cdk-lib/aws-iam'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { ANNOUNCEMENT_SOURCE } from '../contracts/announcements/index.ts'
import type { DeliverConfig } from '../contracts/config.ts'
import { accept, allow } from './allow.ts'
import type { Announcements } from './announcements.ts'
import { bundling, projectRoot } from './bundling.ts'
import type { Configuration } from './configuration.ts'
import { createUntracedRole, sharedByFunctions, telemetryOf, untraced } from './function-settings.ts'
import { limits } from './limits.ts'
import { createLog } from './log.ts'
import { sealedQueue } from './sealed-queue.ts'

export interface WebhookProps {
  readonly configuration: Configuration
  readonly announcements: Announcements
  /** Of the receiver, over TLS. */
  readonly url: string
}

/**
 * A receiver outside, such as a CMS: bus → queue → function → signed POST. It is also the pattern for any other target.
 * Cost: about $2 per million announcements: $1.20 for the queue, $0.80 for the function at a second of waiting each ten;
 * $0.40 a month for the secret.
 */
export class Webhook extends Construct {
  readonly deadLetters: Queue
  readonly secret: Secret
  readonly outbound: Queue
  readonly deliverer: NodejsFunction

  constructor(scope: Construct, id: string, props: WebhookProps) {
    super(scope, id)
    this.deadLetters = new Queue(this, 'DeadLetters', { ...sealedQueue, retentionPeriod: Duration.days(14) })
    this.outbound = new Queue(this, 'Outbound', {
      ...sealedQueue,
      visibilityTimeout: limits.deliveryPause,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: limits.maxDeliveries + 2 },
    })
    this.secret = this.createSecret()
    this.subscribe(props.announcements)
    this.deliverer = this.createFunction(props)
    this.deliverer.addEventSource(
      new SqsEventSource(this.outbound, { batchSize: 1, maxConcurrency: 2, reportBatchItemFailures: true }),
    )
  }

  /** Letters and digits alone, so that it is base64 as well: 48 bytes of it. */
  private createSecret(): Secret {
    const secret = new Secret(this, 'Secret', {
      description: 'Signs what is posted to the receiver.',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    })
    accept(
      secret,
      'SMG4',
      'The receiver has to learn a new secret first; docs/events.md says how to change it by hand.',
    )
    return secret
  }

  /** The message is the announcement alone. */
  private subscribe({ bus }: Announcements): Rule {
    return new Rule(this, 'Everything', {
      eventBus: bus,
      description: 'All announcements, for the receiver.',
      eventPattern: { source: [ANNOUNCEMENT_SOURCE] },
      targets: [
        new SqsQueue(this.outbound, {
          message: RuleTargetInput.fromEventPath('$.detail'),
          deadLetterQueue: this.deadLetters,
        }),
      ],
    })
  }

  private createFunction({ configuration, url }: WebhookProps): NodejsFunction {
    const logGroup = createLog(this, 'Log', configuration.logDays)
    return new NodejsFunction(this, 'Deliverer', {
      ...sharedByFunctions(configuration),
      ...untraced,
      description: 'Posts announcements to the receiver, signed.',
      entry: join(projectRoot, 'lambdas/deliver-webhook.ts'),
      bundling,
      memorySize: limits.announcingMemoryMiB,
      timeout: limits.deliveryTimeout,
      role: this.createRole(logGroup),
      logGroup,
      environment: { ...this.environment(url), ...telemetryOf('deliver-webhook') },
    })
  }

  private createRole(log: LogGroup): Role {
    const role = createUntracedRole(this, log)
    allow(role, ['secretsmanager:GetSecretValue'], this.secret.secretArn)
    allow(role, ['sqs:SendMessage'], this.deadLetters.queueArn)
    return role
  }

  private environment(url: string): Record<keyof DeliverConfig, string> {
    return {
      COPYDESK_WEBHOOK_URL: url,
      COPYDESK_WEBHOOK_SECRET: this.secret.secretArn,
      COPYDESK_DEAD_LETTER_URL: this.deadLetters.queueUrl,
      COPYDESK_MAX_RECEIVES: String(limits.maxDeliveries),
    }
  }
}
