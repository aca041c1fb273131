export type { Identified, Identify } from './identify.ts'
export { createJwtIdentity, type JwtTrust } from './jwt-identity.ts'
