import { join } from 'node:path'
import type { Role } from 'aws-cdk-lib/aws-iam'
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import type { NodejsFunctionProps } from 'aws-cdk-lib/aws-lambda-nodejs'
import { accept } from './allow.ts'
import { projectRoot } from './bundling.ts'
import type { Configuration } from './configuration.ts'

/**
 * What every function of ours has in common.
 * Cost of tracing: $5 per million traces. Lambda traces one call a second and 5 % of the others, and cannot be told
 * otherwise: $0.25 per million calls that come in floods, all of $5 where no two come within a second.
 */
export function sharedByFunctions({ memoryMiB }: Configuration) {
  return {
    projectRoot,
    depsLockFilePath: join(projectRoot, 'package-lock.json'),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: memoryMiB,
    loggingFormat: LoggingFormat.JSON,
    tracing: Tracing.ACTIVE,
  } as const satisfies NodejsFunctionProps
}

/** Gives the checks the reason for the one statement that the library adds for tracing: two actions on all resources. */
export function acceptTracing(role: Role): void {
  accept(role, 'IAM5[Resource::*]', 'X-Ray takes traces for the whole account: its actions know no resources.')
}
