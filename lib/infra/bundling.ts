import { join, resolve } from 'node:path'
import { type BundlingOptions, LogLevel, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'

/** Where `package-lock.json` lies; every path of the app starts here, whatever directory it is run from. */
export const projectRoot = resolve(import.meta.dirname, '../..')

/**
 * One ES module with everything in it. The AWS SDK goes in too: the copy that comes with the runtime changes without us,
 * and loads slower.
 */
export const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  minify: true,
  mainFields: ['module', 'main'],
  bundleAwsSDK: true,
  // A function has its credentials in its environment; these ask elsewhere, and are loaded only when it has none.
  externalModules: ['ini', 'process', 'sso', 'web-identity'].map((source) => `@aws-sdk/credential-provider-${source}`),
  // CommonJS dependencies inside an ES module still ask for `require`.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  logLevel: LogLevel.WARNING,
}

/** The same, and the trained weights beside it. */
export const bundlingWithWeights: BundlingOptions = {
  ...bundling,
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (inputDir, outputDir) => [
      `cp "${join(inputDir, 'model/weights.bin')}" "${join(outputDir, 'weights.bin')}"`,
    ],
  },
}
