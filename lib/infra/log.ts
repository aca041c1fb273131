import { RemovalPolicy } from 'aws-cdk-lib'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** Makes a log that forgets after some days, and goes with its stack: it holds ids, hashes, lengths and counts. */
export function createLog(scope: Construct, id: string, logDays: number): LogGroup {
  return new LogGroup(scope, id, { retention: logDays, removalPolicy: RemovalPolicy.DESTROY })
}
