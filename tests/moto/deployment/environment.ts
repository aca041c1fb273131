import * as z from 'zod'
import { environmentFor, type Sdk } from '../server/sdk.ts'

const ConfigurationSchema = z.object({
  Handler: z.string(),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
})

/**
 * Reads what CloudFormation told a function. Three things differ from AWS: where its SDK finds everything, bucket names
 * that are no host names, and addresses of queues.
 */
export async function readEnvironment(sdk: Sdk, FunctionName: string, endpoint: string) {
  const { Handler, Environment } = ConfigurationSchema.parse(
    await sdk.call('lambda', 'get_function_configuration', { FunctionName }),
  )
  const told = Object.entries(Environment.Variables).map(([name, value]) => [name, here(value, endpoint)])
  const variables: Record<string, string> = {
    ...Object.fromEntries(told),
    ...environmentFor(endpoint),
    COPYDESK_S3_PATH_STYLE: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  }
  return { handler: Handler, variables }
}

/** Queues are given addresses of AWS; moto serves them under its own. */
export function here(address: string, endpoint: string): string {
  return address.replace(/^https:\/\/sqs\.[\w-]+\.amazonaws\.com/, endpoint)
}
