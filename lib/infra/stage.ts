import type { Node } from 'constructs'

const defaultStage = 'dev'
const stagePattern = /^[a-z][a-z0-9]{0,15}$/

/**
 * A stage is a deployment that stands by itself: `dev` unless named, `prod` for readers, or a colleague's own.
 * @returns the stage named in the context (`-c stage=prod`)
 */
export function readStage(node: Node): string {
  const stage: unknown = node.tryGetContext('stage') ?? defaultStage
  if (typeof stage === 'string' && stagePattern.test(stage)) return stage
  throw new Error(`Unusable stage ${JSON.stringify(stage)}. Name one with -c stage=prod: 1 to 16 of a-z and 0-9.`)
}
