import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'

/** Sends a conditional write. @returns false, with nothing written, if its condition does not hold */
export async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
