import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import type { Role } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { SHELF_ATTRIBUTES, SHELF_INDEX } from '../contracts/table.ts'
import { allow } from './allow.ts'

/** The shelves of the review desk: every judged article is on one, with as much as a list of them shows. */
const shelves: GlobalSecondaryIndexPropsV2 = {
  indexName: SHELF_INDEX,
  partitionKey: { name: 'shelf', type: AttributeType.STRING },
  sortKey: { name: 'shelfOrder', type: AttributeType.STRING },
  projectionType: ProjectionType.INCLUDE,
  nonKeyAttributes: [...SHELF_ATTRIBUTES],
}

/**
 * The index of the release before, to be dropped in the next one: CloudFormation changes no index, and makes or drops one
 * in an update. Its keys are written no more, so it costs nothing.
 */
const formerQueue: GlobalSecondaryIndexPropsV2 = {
  indexName: 'queue',
  partitionKey: { name: 'queue', type: AttributeType.STRING },
  sortKey: { name: 'queueOrder', type: AttributeType.STRING },
  projectionType: ProjectionType.INCLUDE,
  nonKeyAttributes: ['article', 'disposition', 'severity', 'judgedAt', 'shares', 'findingCounts', 'revision'],
}

/**
 * What was said about each article: verdicts, findings, the review queue, decisions; and the facts it is compared with.
 * Cost: about $11 per million articles at 16 write units each, eight of them for whom the article speaks of, and ten read
 * units to look up evidence on those; about $45 per million reviewed at six write units for each of a dozen changes; and
 * nothing while idle.
 */
export class Records extends Construct {
  readonly table: TableV2

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.table = new TableV2(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      globalSecondaryIndexes: [shelves, formerQueue],
      billing: Billing.onDemand(),
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** Lets `role` write single records. */
  grantRecord(role: Role): void {
    allow(role, ['dynamodb:PutItem'], this.table.tableArn)
  }

  /** Lets `role` make a verdict current, beside what the desk writes on the same record. */
  grantVerdict(role: Role): void {
    allow(role, ['dynamodb:UpdateItem'], this.table.tableArn)
  }

  /** Lets `role` work at the desk: read shelves and articles, write what is done, keep drafts and throw them away. */
  grantReview(role: Role): void {
    const { tableArn } = this.table
    const actions = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']
    allow(
      role,
      actions.map((action) => `dynamodb:${action}`),
      tableArn,
    )
    allow(role, ['dynamodb:Query'], `${tableArn}/index/${SHELF_INDEX}`)
  }

  /** Of the changes to the records, kept for a day. */
  get streamArn(): string {
    const { tableStreamArn } = this.table
    if (tableStreamArn === undefined) throw new Error('The table of records has no stream.')
    return tableStreamArn
  }

  /** Lets `role` follow the changes. */
  grantFollow(role: Role): void {
    const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams']
    allow(
      role,
      actions.map((action) => `dynamodb:${action}`),
      this.streamArn,
    )
  }

  /** Lets `role` count and list what lies on the shelves. */
  grantCount(role: Role): void {
    allow(role, ['dynamodb:Query'], `${this.table.tableArn}/index/${SHELF_INDEX}`)
  }

  /** Lets `role` look up facts, who speaks of what, and which verdict is current. */
  grantLookUp(role: Role): void {
    allow(role, ['dynamodb:GetItem', 'dynamodb:Query'], this.table.tableArn)
  }
}
