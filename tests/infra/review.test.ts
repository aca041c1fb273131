import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ReviewConfigSchema } from '../../lib/contracts/config.ts'
import { CopydeskStack } from '../../lib/infra/copydesk-stack.ts'
import { permissionsOf } from './statements.ts'
import { idOf, resourcesOf, site, synthesise, unchecked } from './template.ts'

const template = synthesise()
const api = idOf(template, 'AWS::ApiGatewayV2::Api', 'ReviewApi')
const client = idOf(template, 'AWS::Cognito::UserPoolClient', 'IdentityPeopleConsole')
const pool = idOf(template, 'AWS::Cognito::UserPool', 'IdentityPeople')
const desk = resourcesOf(template)[idOf(template, 'AWS::Lambda::Function', 'ReviewDesk')]?.Properties ?? {}

describe('the gateway of the review API', () => {
  it('asks on every route for a token of the pool, made out for the console', () => {
    const routes = Object.values(resourcesOf(template, 'AWS::ApiGatewayV2::Route'))
    const authorizer = idOf(template, 'AWS::ApiGatewayV2::Authorizer', 'ReviewApi')
    const Issuer = {
      'Fn::Join': ['', ['https://cognito-idp.', { Ref: 'AWS::Region' }, '.amazonaws.com/', { Ref: pool }]],
    }

    expect(routes.map(({ Properties }) => Properties)).toMatchObject([
      { RouteKey: 'ANY /v1/{proxy+}', AuthorizationType: 'JWT', AuthorizerId: { Ref: authorizer } },
    ])
    expect(resourcesOf(template)[authorizer]?.Properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: [{ Ref: client }], Issuer },
    })
  })

  it('lets a bounded number of requests through', () => {
    expect(readStage()).toMatchObject({
      StageName: '$default',
      DefaultRouteSettings: { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
    })
  })

  it('logs each call, without its path, the query, the address or the token of whoever asks', () => {
    const { AccessLogSettings } = z
      .object({ AccessLogSettings: z.object({ Format: z.string(), DestinationArn: z.unknown() }) })
      .parse(readStage())
    const log = idOf(template, 'AWS::Logs::LogGroup', 'ReviewCalls')
    const logged = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(AccessLogSettings.Format)))

    expect(AccessLogSettings.DestinationArn).toEqual({ 'Fn::GetAtt': [log, 'Arn'] })
    expect(logged).toContain('$context.requestId')
    expect(AccessLogSettings.Format).not.toMatch(/path|query|sourceIp|userAgent|Authorization/i)
    expect(resourcesOf(template)[log]?.Properties['RetentionInDays']).toBe(90)
  })

  it('opens to no other origin', () => {
    expect(resourcesOf(template)[api]?.Properties).not.toHaveProperty('CorsConfiguration')
  })

  it('may call the function, and no other API may', () => {
    const permission = idOf(template, 'AWS::Lambda::Permission', 'ReviewApi')

    expect(resourcesOf(template)[permission]?.Properties).toMatchObject({ Principal: 'apigateway.amazonaws.com' })
    expect(JSON.stringify(resourcesOf(template)[permission]?.Properties['SourceArn'])).toContain(`"${api}"`)
  })

  function readStage(): unknown {
    return resourcesOf(template)[idOf(template, 'AWS::ApiGatewayV2::Stage', 'Review')]?.Properties
  }
})

describe('the review function', () => {
  it('runs the newest Node.js on ARM, with a gigabyte, and gives up before the gateway does', () => {
    expect(desk).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], MemorySize: 1024, Timeout: 15 })
  })

  it('is told everything it reads from its environment', () => {
    const { Variables } = z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(desk['Environment'])
    // References stand for names that only a deployment knows.
    const deployed = Object.entries(Variables).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : 'https://x',
    ])

    expect(ReviewConfigSchema.parse(Object.fromEntries(deployed))).toMatchObject({
      COPYDESK_FOUR_EYES: 'off',
      COPYDESK_S3_PATH_STYLE: false,
    })
    expect(Variables).toMatchObject({
      COPYDESK_TABLE: { Ref: idOf(template, 'AWS::DynamoDB::GlobalTable', 'Records') },
      COPYDESK_SNAPSHOT_BUCKET: { Ref: idOf(template, 'AWS::S3::Bucket', 'Snapshots') },
      COPYDESK_INTAKE_BUCKET: { Ref: idOf(template, 'AWS::S3::Bucket', 'Intake') },
      COPYDESK_OIDC_CLIENT: { Ref: client },
    })
    expect(JSON.stringify(Variables['COPYDESK_OIDC_ISSUER'])).toContain(`"${pool}"`)
  })

  it('has findings of a severity read twice, if the context names one', () => {
    const named = (fourEyes: unknown) => new App({ ...unchecked, context: { ...unchecked.context, fourEyes } })
    const strict = Template.fromStack(new CopydeskStack(named('high'), 'Copydesk', { site }))

    expect(JSON.stringify(resourcesOf(strict, 'AWS::Lambda::Function'))).toContain('"COPYDESK_FOUR_EYES":"high"')
    expect(() => new CopydeskStack(named('grave'), 'Copydesk', { site })).toThrow('-c fourEyes=… ')
  })

  it('forgets its log after three months', () => {
    const log = idOf(template, 'AWS::Logs::LogGroup', 'ReviewLog')

    expect(desk['LoggingConfig']).toEqual({ LogFormat: 'JSON', LogGroup: { Ref: log } })
    expect(resourcesOf(template)[log]?.Properties['RetentionInDays']).toBe(90)
  })

  it('may do these things to these resources, and nothing else', () => {
    const role = idOf(template, 'AWS::IAM::Role', 'ReviewRole')
    const records = idOf(template, 'AWS::DynamoDB::GlobalTable', 'Records')
    const log = idOf(template, 'AWS::Logs::LogGroup', 'ReviewLog')

    expect(permissionsOf(template, role)).toEqual([
      `Allow dynamodb:DeleteItem ${records}`,
      `Allow dynamodb:GetItem ${records}`,
      `Allow dynamodb:PutItem ${records}`,
      `Allow dynamodb:Query ${records}`,
      `Allow dynamodb:Query ${records}/index/shelves`,
      `Allow dynamodb:UpdateItem ${records}`,
      `Allow logs:CreateLogStream ${log}`,
      `Allow logs:PutLogEvents ${log}`,
      `Allow s3:GetObject ${idOf(template, 'AWS::S3::Bucket', 'SnapshotsTexts')}/texts/*`,
      `Allow s3:PutObject ${idOf(template, 'AWS::S3::Bucket', 'IntakeArticles')}/articles/*`,
      'Allow xray:PutTelemetryRecords *',
      'Allow xray:PutTraceSegments *',
    ])
  })
})

describe('the people of the desk', () => {
  const properties = resourcesOf(template)[pool]?.Properties

  it('are invited, and sign in with a long password and a second factor of their choice', () => {
    expect(properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    })
  })

  it('outlive the stack, and cannot be deleted by mistake', () => {
    expect(resourcesOf(template)[pool]).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
    expect(properties?.['DeletionProtection']).toBe('ACTIVE')
  })

  it('are in a group for each duty, of which the highest counts', () => {
    const groups = Object.values(resourcesOf(template, 'AWS::Cognito::UserPoolGroup')).map(
      ({ Properties }) => Properties,
    )

    expect(groups.map(({ GroupName, Precedence }) => [GroupName, Precedence])).toEqual([
      ['lead', 1],
      ['reviewer', 2],
      ['reader', 3],
    ])
  })

  it('sign in at the console only, by a code, without a secret that a page could not keep', () => {
    const url = {
      'Fn::Join': [
        '',
        ['https://', { 'Fn::GetAtt': [idOf(template, 'AWS::CloudFront::Distribution', 'Console'), 'DomainName'] }, '/'],
      ],
    }

    expect(resourcesOf(template)[client]?.Properties).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      CallbackURLs: [url],
      LogoutURLs: [url],
      PreventUserExistenceErrors: 'ENABLED',
    })
  })
})
