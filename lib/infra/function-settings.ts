import { join } from 'node:path'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import type { NodejsFunctionProps } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import type { Service } from '../contracts/metrics.ts'
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

/** Of functions that are called for each change and do little: to trace a call would cost ten times as much as the call. */
export const untraced = { tracing: Tracing.DISABLED } as const satisfies NodejsFunctionProps

/**
 * Makes a role that may write one log, and nothing else yet: the one the library makes may write to every log of the
 * account. For tracing the library adds a statement of its own, two actions on all resources.
 */
export function createFunctionRole(scope: Construct, log: LogGroup): Role {
  const role = createUntracedRole(scope, log)
  accept(role, 'IAM5[Resource::*]', 'X-Ray takes traces for the whole account: its actions know no resources.')
  return role
}

/** The same for a function that is not traced. */
export function createUntracedRole(scope: Construct, log: LogGroup): Role {
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
  log.grantWrite(role)
  return role
}

/** @returns what a function must be told to name itself in its log */
export function telemetryOf(service: Service) {
  return { POWERTOOLS_SERVICE_NAME: service }
}
