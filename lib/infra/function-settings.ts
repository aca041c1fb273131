import { join } from 'node:path'
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import type { NodejsFunctionProps } from 'aws-cdk-lib/aws-lambda-nodejs'
import { projectRoot } from './bundling.ts'
import type { Configuration } from './configuration.ts'

/** @returns what every function of ours has in common */
export function sharedByFunctions({ memoryMiB }: Configuration) {
  return {
    projectRoot,
    depsLockFilePath: join(projectRoot, 'package-lock.json'),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: memoryMiB,
    loggingFormat: LoggingFormat.JSON,
  } as const satisfies NodejsFunctionProps
}
