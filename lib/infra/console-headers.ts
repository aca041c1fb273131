import { Duration } from 'aws-cdk-lib'
import {
  HeadersReferrerPolicy,
  type ResponseCustomHeader,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront'
import { Construct } from 'constructs'

/**
 * What browsers are told with each answer: with the files, all that the console asks for; with the API's, to keep to TLS.
 * Cost: nothing.
 */
export class ConsoleHeaders extends Construct {
  readonly ofFiles: ResponseHeadersPolicy
  readonly ofApi: ResponseHeadersPolicy

  constructor(scope: Construct, id: string, headers: Readonly<Record<string, string>>) {
    super(scope, id)
    const { 'content-security-policy': contentSecurityPolicy, ...others } = headers
    if (contentSecurityPolicy === undefined) throw new Error('The console has no Content-Security-Policy.')
    this.ofFiles = new ResponseHeadersPolicy(this, 'Files', {
      securityHeadersBehavior: {
        ...always,
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      },
      customHeadersBehavior: { customHeaders: toCustomHeaders(others) },
    })
    this.ofApi = new ResponseHeadersPolicy(this, 'Api', { securityHeadersBehavior: always })
  }
}

const always: ResponseSecurityHeadersBehavior = {
  contentTypeOptions: { override: true },
  strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
}

/** CloudFront has places of their own for these, and takes them nowhere else. */
const WITH_A_PLACE = new Set(['x-content-type-options', 'referrer-policy'])

function toCustomHeaders(headers: Readonly<Record<string, string>>): ResponseCustomHeader[] {
  return Object.entries(headers)
    .filter(([header]) => !WITH_A_PLACE.has(header))
    .map(([header, value]) => ({ header, value, override: true }))
}
