import { join } from 'node:path'
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import type { NodejsFunctionProps } from 'aws-cdk-lib/aws-lambda-nodejs'
import { projectRoot } from './bundling.ts'
import { limits } from './limits.ts'

/** What every function of ours has in common. */
export const sharedByFunctions = {
  projectRoot,
  depsLockFilePath: join(projectRoot, 'package-lock.json'),
  runtime: Runtime.NODEJS_24_X,
  architecture: Architecture.ARM_64,
  memorySize: limits.memoryMiB,
  loggingFormat: LoggingFormat.JSON,
} as const satisfies NodejsFunctionProps
