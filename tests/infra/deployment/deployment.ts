import { onTestFinished } from 'vitest'
import { type Deployment, startDeployment } from './start-deployment.ts'

export type { Deployment } from './start-deployment.ts'

/** What the functions find around them, until the test is over. */
export async function openDeployment(): Promise<Deployment> {
  const deployment = await startDeployment()
  onTestFinished(() => deployment.close())
  return deployment
}
