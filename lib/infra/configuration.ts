import { RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Node } from 'constructs'
import * as z from 'zod'
import { MAX_BYTES, ReviewConfigSchema, WebhookUrlSchema } from '../contracts/config.ts'
import { MARKETS } from '../contracts/words.ts'
import { limits } from './limits.ts'

const LOG_DAYS: readonly number[] = Object.values(RetentionDays).filter((days) => typeof days === 'number')

/** Everything about a deployment that is for its owner to say. All of it has a default: `cdk deploy` alone will do. */
const ConfigurationSchema = z.object({
  stage: z
    .string('1 to 16 of a-z and 0-9, such as prod')
    .regex(/^[a-z][a-z0-9]{0,15}$/, '1 to 16 of a-z and 0-9, such as prod')
    .default('dev')
    .describe('A deployment that stands by itself, with a name of its own; `prod` cannot be deleted by mistake'),
  market: z.enum(MARKETS).optional().describe('Whose rules count; the pack says which if you do not'),
  fourEyes: ReviewConfigSchema.shape.COPYDESK_FOUR_EYES.describe('Findings this grave or graver need two readers'),
  alarmEmail: z.email().optional().describe('Who hears the alarms, after confirming that they want to'),
  domain: z
    .string()
    .regex(/^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,}$/, 'a name such as desk.example.com')
    .optional()
    .describe('A name of your own for the console, together with `certificate`; TLS 1.2 and later'),
  certificate: z
    .string()
    .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, 'the ARN of a certificate in us-east-1')
    .optional()
    .describe('Its certificate, which CloudFront wants in us-east-1'),
  webAcl: z
    .string()
    .regex(/^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/, 'the ARN of a global web ACL')
    .optional()
    .describe('A web ACL of AWS WAF before console and API, made by you with scope CLOUDFRONT'),
  webhook: WebhookUrlSchema.optional().describe('Where announcements are posted, signed; over TLS'),
  mfa: z.enum(['optional', 'required']).default('optional').describe('Whether people must have a second factor'),
  lockDays: wholeNumber(1, 36_500)
    .optional()
    .describe('Days for which nobody can delete a judged text (Object Lock); only when the stack is first deployed'),
  lockMode: z
    .enum(['governance', 'compliance'])
    .default('governance')
    .describe('Whether somebody with a special permission can lift the lock, or nobody'),
  logDays: wholeNumber(1, 3653)
    .refine((days) => LOG_DAYS.includes(days), `one of ${LOG_DAYS.join(', ')}`)
    .default(RetentionDays.THREE_MONTHS)
    .describe('Days for which logs are kept'),
  memoryMiB: wholeNumber(256, 10_240).default(limits.memoryMiB).describe('Memory of each function'),
  maxBytes: wholeNumber(1, MAX_BYTES).default(MAX_BYTES).describe('Larger uploads are abstained from, in bytes'),
  maxConcurrency: wholeNumber(2, 1000).default(limits.maxConcurrency).describe('Batches judged side by side'),
})

export type Configuration = Readonly<z.infer<typeof ConfigurationSchema>>

/** Every key of the context that is ours, with what it means. */
export const CONTEXT_KEYS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(ConfigurationSchema.shape).map(([key, { description = '' }]) => [key, description]),
)

/**
 * Reads what the context says (`-c stage=prod`, or the context in `cdk.json`).
 * @throws naming the key, what it may be, and every key there is if it is none of ours
 */
export function readConfiguration(node: Node): Configuration {
  refuseStrangers(node)
  const said = Object.keys(CONTEXT_KEYS).map((key) => [key, node.tryGetContext(key) ?? undefined])
  const { data, error } = ConfigurationSchema.safeParse(Object.fromEntries(said))
  if (data === undefined) {
    const wrong = error.issues.map(({ path, message }) => `-c ${path.join('.')}=… ${message}`)
    throw new Error(`Unusable configuration: ${wrong.join('; ')}.`)
  }
  if ((data.domain === undefined) !== (data.certificate === undefined)) {
    throw new Error('Unusable configuration: name the console with both -c domain=… and -c certificate=….')
  }
  return data
}

/** CDK's own keys have a dash, a slash or a colon; a plain word that is none of ours is a slip of the keyboard. */
function refuseStrangers(node: Node): void {
  const context: Record<string, unknown> = z.record(z.string(), z.unknown()).parse(node.getAllContext())
  const strangers = Object.keys(context).filter((key) => /^[a-z]+$/i.test(key) && !Object.hasOwn(CONTEXT_KEYS, key))
  if (strangers.length === 0) return
  const known = Object.keys(CONTEXT_KEYS).join(', ')
  throw new Error(`Unusable configuration: there is no key ${strangers.join(', ')}. There are ${known}.`)
}

/** The command line gives text, `cdk.json` may give numbers. */
function wholeNumber(least: number, most: number) {
  const said = `a whole number from ${least} to ${most}`
  return z.coerce.number(said).int(said).min(least, said).max(most, said)
}
