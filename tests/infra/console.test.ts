import { runInNewContext } from 'node:vm'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { CopydeskStack } from '../../lib/infra/copydesk-stack.ts'
import { statementsOn } from './statements.ts'
import { idOf, resourcesOf, site, synthesise, unchecked } from './template.ts'

const template = synthesise()
const bucket = idOf(template, 'AWS::S3::Bucket', 'ConsoleFiles')
const distribution = idOf(template, 'AWS::CloudFront::Distribution', 'Console')

const BehaviorSchema = z.looseObject({
  TargetOriginId: z.string(),
  ResponseHeadersPolicyId: z.object({ Ref: z.string() }),
})
const DistributionSchema = z.looseObject({
  DefaultCacheBehavior: BehaviorSchema,
  CacheBehaviors: z.tuple([BehaviorSchema]),
  CustomErrorResponses: z.array(z.record(z.string(), z.number())),
  Origins: z.array(z.looseObject({ Id: z.string() })),
})

describe('the files of the console', () => {
  it('are read by their distribution alone', () => {
    const allowed = statementsOn(template, 'AWS::S3::BucketPolicy', bucket).filter(({ Effect }) => Effect === 'Allow')

    expect(allowed).toMatchObject([
      { Action: ['s3:GetObject'], Resource: [`${bucket}/*`], Principal: { Service: 'cloudfront.amazonaws.com' } },
    ])
    expect(JSON.stringify(allowed[0]?.Condition)).toContain(`"${distribution}"`)
  })

  it('come over TLS with every header that the console asks for', () => {
    const { DefaultCacheBehavior } = readDistribution()

    expect(DefaultCacheBehavior).toMatchObject({ ViewerProtocolPolicy: 'redirect-to-https' })
    expect(readHeaders(DefaultCacheBehavior.ResponseHeadersPolicyId.Ref)).toMatchObject({
      CustomHeadersConfig: { Items: [{ Header: 'cross-origin-opener-policy', Value: 'same-origin', Override: true }] },
      SecurityHeadersConfig: {
        ContentTypeOptions: { Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'no-referrer' },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
      },
    })
  })

  it('may speak to their own origin and to where people sign in', () => {
    const { SecurityHeadersConfig } = readHeaders(readDistribution().DefaultCacheBehavior.ResponseHeadersPolicyId.Ref)
    const domain = idOf(template, 'AWS::Cognito::UserPoolDomain', 'Identity')

    expect(SecurityHeadersConfig).toMatchObject({
      ContentSecurityPolicy: {
        ContentSecurityPolicy: {
          'Fn::Join': [
            '',
            [
              "default-src 'none'; connect-src 'self' https://",
              { Ref: domain },
              '.auth.',
              { Ref: 'AWS::Region' },
              '.amazoncognito.com',
            ],
          ],
        },
        Override: true,
      },
    })
  })

  it.each([
    ['/', '/index.html'],
    ['/articles/YXJ0', '/index.html'],
    ['/assets/app.js', '/assets/app.js'],
    ['/config.json', '/config.json'],
  ])('are the one page for every page: %s gives %s', (uri, file) => {
    const { FunctionCode } = z
      .object({ FunctionCode: z.string() })
      .parse(resourcesOf(template)[idOf(template, 'AWS::CloudFront::Function', 'Console')]?.Properties)

    const script = `${FunctionCode}\nJSON.stringify(handler(${JSON.stringify({ request: { uri } })}))`

    expect(runInNewContext(script)).toBe(JSON.stringify({ uri: file }))
  })

  it('are put there page last, each to be kept as it says, with the configuration beside the page', () => {
    const published = Object.values(resourcesOf(template, 'Custom::CDKBucketDeployment'))

    expect(published.map(({ Properties }) => Properties)).toMatchObject([
      { SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' }, Prune: false },
      { SystemMetadata: { 'cache-control': 'no-cache' }, Prune: false },
    ])
    expect(published[1]?.DependsOn).toContain(
      idOf(template, 'Custom::CDKBucketDeployment', 'ConsolePublicationGroupCustom'),
    )
    expect(published[1]?.Properties['SourceObjectKeys']).toHaveLength(2)
  })
})

describe('the API beside them', () => {
  const { CacheBehaviors, Origins, CustomErrorResponses } = readDistribution()
  const [behavior] = CacheBehaviors

  it('is called over TLS, with all that a request carries, and never kept', () => {
    expect(behavior).toMatchObject({
      PathPattern: '/v1/*',
      // The managed policies CachingDisabled and AllViewerExceptHostHeader.
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      ViewerProtocolPolicy: 'https-only',
    })
    expect(Origins.find(({ Id }) => Id === behavior.TargetOriginId)).toMatchObject({
      CustomOriginConfig: { OriginProtocolPolicy: 'https-only', OriginSSLProtocols: ['TLSv1.2'] },
    })
  })

  it('answers for itself: its errors are neither replaced by pages nor kept', () => {
    expect(CustomErrorResponses.map(({ ErrorCode }) => ErrorCode)).toEqual([404, 405, 414, 500, 501, 502, 503, 504])
    for (const response of CustomErrorResponses) {
      expect(response).toEqual({ ErrorCode: response['ErrorCode'], ErrorCachingMinTTL: 0 })
    }
  })

  it('keeps the policy it sends with a page of its own', () => {
    expect(readHeaders(behavior.ResponseHeadersPolicyId.Ref)['SecurityHeadersConfig']).not.toHaveProperty(
      'ContentSecurityPolicy',
    )
  })
})

describe('a name of one’s own for the console', () => {
  const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b-2c3d'
  const build = (context: object) =>
    new CopydeskStack(new App({ ...unchecked, context: { ...unchecked.context, ...context } }), 'Copydesk', { site })

  it('comes with its certificate and with TLS 1.2', () => {
    const named = Template.fromStack(build({ domain: 'desk.example.com', certificate }))

    const [config] = Object.values(resourcesOf(named, 'AWS::CloudFront::Distribution'))
    expect(config?.Properties['DistributionConfig']).toMatchObject({
      Aliases: ['desk.example.com'],
      ViewerCertificate: { AcmCertificateArn: certificate, MinimumProtocolVersion: 'TLSv1.2_2021' },
    })
    const [client] = Object.values(resourcesOf(named, 'AWS::Cognito::UserPoolClient'))
    expect(client?.Properties['CallbackURLs']).toEqual(['https://desk.example.com/'])
  })

  it.each([
    { domain: 'desk.example.com' },
    { certificate },
    { domain: 'https://desk.example.com/', certificate },
    { domain: 'desk.example.com', certificate: certificate.replace('us-east-1', 'eu-central-1') },
  ])('is refused where it cannot be had: %j', (context) => {
    expect(() => build(context)).toThrow('Unusable configuration: ')
  })
})

function readDistribution() {
  return DistributionSchema.parse(resourcesOf(template)[distribution]?.Properties['DistributionConfig'])
}

function readHeaders(policy: string): Record<string, unknown> {
  return z
    .record(z.string(), z.unknown())
    .parse(resourcesOf(template)[policy]?.Properties['ResponseHeadersPolicyConfig'])
}
