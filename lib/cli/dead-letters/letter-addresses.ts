import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { CopydeskError, StackFileSchema } from '../../contracts/index.ts'

export const BOXES = ['articles', 'evidence'] as const

/** Of what the letters were to be made. */
export type BoxName = (typeof BOXES)[number]

/** Where the dead letters of a stack lie. */
export interface LetterAddress {
  readonly box: BoxName
  /** Undefined for AWS itself. */
  readonly endpoint: string | undefined
  readonly url: string
}

/** What `cdk deploy --outputs-file` writes: the outputs of each stack. */
const OutputsSchema = z.record(
  z.string(),
  z.looseObject({ DeadLetterQueue: z.url(), EvidenceDeadLetterQueue: z.url() }),
)

/**
 * Reads where dead letters lie from what the local stack wrote, or from the outputs of a deployment.
 * @throws CopydeskError `stack-unreachable` or `config-invalid`
 */
export function readLetterAddresses(path: string): readonly LetterAddress[] {
  const json = readJson(path)
  const local = StackFileSchema.safeParse(json)
  if (local.success) {
    const { endpoint, deadLetterUrl, evidenceDeadLetterUrl } = local.data
    return toAddresses(endpoint, deadLetterUrl, evidenceDeadLetterUrl)
  }
  const outputs = OutputsSchema.safeParse(json)
  const [stack, ...others] = Object.values(outputs.data ?? {})
  if (stack !== undefined && others.length === 0)
    return toAddresses(undefined, stack.DeadLetterQueue, stack.EvidenceDeadLetterQueue)
  throw new CopydeskError('config-invalid', `${path} does not say where one stack is`, {
    hint: 'give what npm start wrote, or what cdk deploy --outputs-file wrote of one stack',
  })
}

function toAddresses(endpoint: string | undefined, articles: string, evidence: string): readonly LetterAddress[] {
  return [
    { box: 'articles', endpoint, url: articles },
    { box: 'evidence', endpoint, url: evidence },
  ]
}

function readJson(path: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new CopydeskError('stack-unreachable', `there is no stack at ${path}`, {
      hint: 'run npm start in this directory, or name the outputs of a deployment with --stack',
      cause,
    })
  }
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
