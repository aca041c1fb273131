import { onTestFinished } from 'vitest'
import { type Issuer, startIssuer } from './start-issuer.ts'

export { audience, type Claims, type Issuer } from './start-issuer.ts'

/** Issues tokens under a loopback address, until the test is over. */
export async function openIssuer(): Promise<Issuer> {
  const issuer = await startIssuer()
  onTestFinished(() => issuer.close())
  return issuer
}
