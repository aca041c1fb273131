import type { Node } from 'constructs'

/** The console's own name, and the certificate for it, which CloudFront wants in us-east-1. */
export interface ConsoleDomain {
  readonly name: string
  readonly certificateArn: string
}

/** @returns what the context says (`-c domain=desk.example.com -c certificate=arn:…`), or undefined if it says nothing */
export function readConsoleDomain(node: Node): ConsoleDomain | undefined {
  const name: unknown = node.tryGetContext('domain')
  const certificateArn: unknown = node.tryGetContext('certificate')
  if (name === undefined && certificateArn === undefined) return undefined
  if (isName(name) && isCertificate(certificateArn)) return { name, certificateArn }
  throw new Error('Name the console with both -c domain=desk.example.com and -c certificate=arn:… of us-east-1.')
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,}$/.test(value)
}

function isCertificate(value: unknown): value is string {
  return typeof value === 'string' && /^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/.test(value)
}
