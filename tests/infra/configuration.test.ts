import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, it } from 'vitest'
import { CONTEXT_KEYS, readConfiguration } from '../../lib/infra/configuration.ts'
import { CopydeskStack } from '../../lib/infra/copydesk-stack.ts'
import { createApp } from '../../lib/infra/create-app.ts'
import { idOf, quick, resourcesOf, site, unchecked } from './template.ts'

const read = (context: object) => readConfiguration(new App({ context: { ...quick.context, ...context } }).node)
const build = (context: object) =>
  Template.fromStack(
    new CopydeskStack(new App({ ...unchecked, context: { ...unchecked.context, ...context } }), 'Copydesk', { site }),
  )

const webAcl = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/desk/0a1b-2c3d'
const certificate = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b-2c3d'

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(read({})).toEqual({
      stage: 'dev',
      fourEyes: 'off',
      mfa: 'optional',
      lockMode: 'governance',
      logDays: 90,
      memoryMiB: 1024,
      maxBytes: 4_194_304,
      maxConcurrency: 20,
    })
  })

  it('takes the text of the command line for a number', () => {
    expect(read({ memoryMiB: '512', logDays: '365', maxConcurrency: 7 })).toMatchObject({
      memoryMiB: 512,
      logDays: 365,
      maxConcurrency: 7,
    })
  })

  it.each([
    ['memoryMiB', '64'],
    ['memoryMiB', '1024.5'],
    ['maxBytes', '4194305'],
    ['maxConcurrency', '1'],
    ['logDays', '42'],
    ['market', 'fr'],
    ['mfa', 'never'],
    ['alarmEmail', 'nobody'],
    ['webAcl', certificate],
    ['lockDays', '0'],
    ['lockMode', 'strict'],
  ])('says which key is wrong: %s', (key, value) => {
    expect(() => read({ [key]: value })).toThrow(`Unusable configuration: -c ${key}=… `)
  })

  it('refuses a key that nobody reads, and names those there are', () => {
    expect(() => read({ fourEye: 'high' })).toThrow(/there is no key fourEye\. There are stage, market, fourEyes, /)
  })

  it('says what each of its keys is for', () => {
    for (const meaning of Object.values(CONTEXT_KEYS)) expect(meaning).toMatch(/\w+ \w+/)
  })
})

describe('a configured stack', () => {
  it('gives its functions the memory, the market, the limit and the hands it is told', () => {
    const template = build({ memoryMiB: 512, market: 'de', maxBytes: 9999, maxConcurrency: 5 })
    const judge = resourcesOf(template)[idOf(template, 'AWS::Lambda::Function', 'ModerationJudge')]
    const mapping = resourcesOf(template)[idOf(template, 'AWS::Lambda::EventSourceMapping', 'ModerationJudge')]

    expect(judge?.Properties).toMatchObject({
      MemorySize: 512,
      Environment: { Variables: { COPYDESK_MARKET: 'de', COPYDESK_MAX_BYTES: '9999' } },
    })
    expect(mapping?.Properties['ScalingConfig']).toEqual({ MaximumConcurrency: 5 })
  })

  it('keeps every log as long as it is told', () => {
    const logs = Object.values(resourcesOf(build({ logDays: 365 }), 'AWS::Logs::LogGroup'))

    expect(logs.length).toBeGreaterThan(3)
    for (const { Properties } of logs) expect(Properties['RetentionInDays']).toBe(365)
  })

  it('writes to whom the alarms are for', () => {
    const template = build({ alarmEmail: 'desk@example.com' })

    expect(Object.values(resourcesOf(template, 'AWS::SNS::Subscription')).map(({ Properties }) => Properties)).toEqual([
      {
        Protocol: 'email',
        Endpoint: 'desk@example.com',
        TopicArn: { Ref: idOf(template, 'AWS::SNS::Topic', 'AlarmsTopic') },
      },
    ])
  })

  it('puts a filter before console and API', () => {
    const [distribution] = Object.values(resourcesOf(build({ webAcl }), 'AWS::CloudFront::Distribution'))

    expect(distribution?.Properties['DistributionConfig']).toMatchObject({ WebACLId: webAcl })
  })

  it('demands a second factor', () => {
    const [pool] = Object.values(resourcesOf(build({ mfa: 'required' }), 'AWS::Cognito::UserPool'))

    expect(pool?.Properties['MfaConfiguration']).toBe('ON')
  })

  it.each([
    ['governance', 'GOVERNANCE'],
    ['compliance', 'COMPLIANCE'],
  ])('locks judged texts for years, under %s', (lockMode, Mode) => {
    const template = build({ lockDays: '2190', lockMode })
    const snapshots = resourcesOf(template)[idOf(template, 'AWS::S3::Bucket', 'SnapshotsTexts')]

    expect(snapshots?.Properties).toMatchObject({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 2190, Mode } } },
    })
  })

  it('passes the checks with every option set', () => {
    const everything = {
      stage: 'prod',
      market: 'us-publisher',
      fourEyes: 'high',
      alarmEmail: 'desk@example.com',
      domain: 'desk.example.com',
      certificate,
      webAcl,
      mfa: 'required',
      lockDays: 2190,
      lockMode: 'compliance',
    }
    const app = createApp(site, { ...quick, context: { ...quick.context, ...everything } })

    expect(() => app.synth()).not.toThrow()
    expect(app.node.children.filter((child) => Stack.isStack(child))).toHaveLength(1)
  }, 90_000)
})
