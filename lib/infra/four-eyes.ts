import type { Node } from 'constructs'
import { type ReviewConfig, ReviewConfigSchema } from '../contracts/config.ts'

/**
 * @returns the severity named in the context (`-c fourEyes=high`) from which on findings need two readers, or `off`
 */
export function readFourEyes(node: Node): ReviewConfig['COPYDESK_FOUR_EYES'] {
  const severity = ReviewConfigSchema.shape.COPYDESK_FOUR_EYES.safeParse(node.tryGetContext('fourEyes') ?? undefined)
  if (severity.success) return severity.data
  throw new Error('Name a severity with -c fourEyes=high, or leave it out.')
}
