import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { BackfillBatchSchema, BackfillConfigSchema } from '../../lib/contracts/index.ts'
import { defineBackfill } from '../../lib/infra/backfill-machine.ts'
import { permissionsOf } from './statements.ts'
import { idOf, resourcesOf, synthesise } from './template.ts'

const template = synthesise()
const judgeId = idOf(template, 'AWS::Lambda::Function', 'BackfillJudge')
const judge = resourcesOf(template)[judgeId]?.Properties ?? {}
const machine = idOf(template, 'AWS::StepFunctions::StateMachine', 'BackfillMachine')
const runs = idOf(template, 'AWS::S3::Bucket', 'BackfillRuns')
const articles = idOf(template, 'AWS::S3::Bucket', 'IntakeArticles')
const records = idOf(template, 'AWS::DynamoDB::GlobalTable', 'Records')

describe('the backfill function', () => {
  it('is one of its own, behind no queue, so that what comes live always has hands', () => {
    const mappings = Object.values(resourcesOf(template, 'AWS::Lambda::EventSourceMapping'))

    expect(judge).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Timeout: 600 })
    expect(JSON.stringify(mappings)).not.toContain(judgeId)
  })

  it('is told everything it reads from its environment', () => {
    const { Variables } = z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(judge['Environment'])
    // References stand for names that only a deployment knows.
    const deployed = Object.entries(Variables).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : 'https://sqs.eu-central-1.amazonaws.com/111122223333/name',
    ])

    expect(BackfillConfigSchema.parse(Object.fromEntries(deployed))).toMatchObject({ COPYDESK_MAX_RECEIVES: 3 })
    expect(Variables).toMatchObject({ COPYDESK_INTAKE_BUCKET: { Ref: articles } })
  })

  it('may do these things to these resources, and nothing else', () => {
    const log = idOf(template, 'AWS::Logs::LogGroup', 'BackfillLog')

    expect(permissionsOf(template, idOf(template, 'AWS::IAM::Role', 'BackfillRole'))).toEqual(
      [
        `Allow dynamodb:GetItem ${records}`,
        `Allow dynamodb:PutItem ${records}`,
        `Allow dynamodb:Query ${records}`,
        `Allow dynamodb:UpdateItem ${records}`,
        `Allow logs:CreateLogStream ${log}`,
        `Allow logs:PutLogEvents ${log}`,
        'Allow xray:PutTelemetryRecords *',
        'Allow xray:PutTraceSegments *',
        `Allow s3:GetObject ${articles}/archive/*`,
        `Allow s3:GetObject ${articles}/articles/*`,
        `Allow s3:GetObjectVersion ${articles}/archive/*`,
        `Allow s3:GetObjectVersion ${articles}/articles/*`,
        `Allow s3:ListBucket ${articles}`,
        `Allow s3:PutObject ${idOf(template, 'AWS::S3::Bucket', 'SnapshotsTexts')}/texts/*`,
        `Allow sqs:SendMessage ${idOf(template, 'AWS::SQS::Queue', 'IntakeDeadLetters')}`,
      ].toSorted(),
    )
  })
})

describe('the state machine of a backfill', () => {
  it('may call the function, list the archive, read lists, write results, run itself, and nothing else', () => {
    const allowed = permissionsOf(template, idOf(template, 'AWS::IAM::Role', 'BackfillMachineRole'))

    expect(allowed.map(nameOwnRuns).toSorted()).toEqual(
      [
        `Allow lambda:InvokeFunction ${judgeId}`,
        `Allow s3:AbortMultipartUpload ${runs}/runs/*`,
        `Allow s3:GetObject ${runs}/lists/*`,
        `Allow s3:GetObject ${runs}/runs/*`,
        `Allow s3:GetObjectVersion ${runs}/lists/*`,
        `Allow s3:ListBucket ${articles}`,
        `Allow s3:ListMultipartUploadParts ${runs}/runs/*`,
        `Allow s3:PutObject ${runs}/runs/*`,
        ...['DescribeExecution', 'RedriveExecution', 'StopExecution'].flatMap((action) =>
          ['/*', ':*'].map((rest) => `Allow states:${action} own runs ${rest}`),
        ),
        `Allow states:StartExecution ${machine}`,
      ].toSorted(),
    )
  })

  it('goes through a prefix, a list or an inventory in the same way', () => {
    const { Manifest, List, Prefix } = definition().States
    const alike = [Manifest, List, Prefix].map((state) => {
      const { ItemReader: _, Label: __, ...rest } = MapSchema.parse(state)
      return JSON.stringify(rest).replace('"encoded":true', '"encoded":false')
    })

    expect(new Set(alike).size).toBe(1)
    expect(Prefix).toMatchObject({
      ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Arguments: { Prefix: '{% $prefix %}' } },
      ItemBatcher: { MaxItemsPerBatch: 40 },
      MaxConcurrency: 4,
      ToleratedFailurePercentage: 5,
    })
    expect(JSON.stringify(Manifest)).toContain('"encoded":true')
  })

  it('hands each batch over as the function takes it, three times at most, and rests as it is told', () => {
    const { Judge, Rest } = MapSchema.parse(definition().States['Prefix']).ItemProcessor.States
    const { Payload } = z.object({ Payload: z.record(z.string(), z.unknown()) }).parse(Judge?.['Arguments'])

    expect(Object.keys(Payload).toSorted()).toEqual(Object.keys(BackfillBatchSchema.shape).toSorted())
    expect(Judge).toMatchObject({ Retry: [{ MaxAttempts: 2 }], Next: 'Rest' })
    expect(Rest).toMatchObject({ Type: 'Wait', Seconds: expect.stringContaining('pauseMs') })
  })

  it('leads only to states there are', () => {
    const { States, StartAt } = definition()
    const targets = [
      ...JSON.stringify(Object.values(States).map(withoutProcessor)).matchAll(/"(?:Next|Default)":"(\w+)"/g),
    ]

    expect(Object.keys(States)).toEqual(expect.arrayContaining([StartAt, ...targets.map(([, name]) => name)]))
  })

  it('takes no prefix but those of articles', () => {
    const { Choices, Default } = z
      .object({ Choices: z.array(z.object({ Condition: z.string(), Next: z.string() })), Default: z.string() })
      .parse(definition().States['Choose'])
    const pattern = /\/(\^.*)\/\)/.exec(Choices.find(({ Next }) => Next === 'Prefix')?.Condition ?? '')?.[1] ?? ''
    const isTaken = (prefix: string) => new RegExp(pattern).test(prefix)

    expect(['archive/', 'archive/2019/', 'articles/acme/'].map(isTaken)).toEqual([true, true, true])
    expect(['', 'evidence/', 'archives/', 'x/archive/'].map(isTaken)).toEqual([false, false, false, false])
    expect(Default).toBe('Refuse')
  })
})

/** Executions are named after the machine; what follows its name is not known beforehand. */
function nameOwnRuns(permission: string): string {
  const name = `:execution:",{"Fn::GetAtt":["${machine}","Name"]}`
  return permission.includes(name) ? permission.replace(/ \{.*,"([:/]\*)"\]\]\}$/, ' own runs $1') : permission
}

const StateSchema = z.record(z.string(), z.unknown())
const MapSchema = z.looseObject({
  ItemReader: z.unknown(),
  Label: z.string(),
  ItemProcessor: z.looseObject({ States: z.record(z.string(), StateSchema) }),
})

function definition() {
  const places = { partition: 'aws', functionArn: 'f', intakeBucket: 'intake', backfillBucket: 'runs' }
  return z
    .object({ StartAt: z.string(), States: z.record(z.string(), StateSchema) })
    .parse(JSON.parse(JSON.stringify(defineBackfill(places))))
}

function withoutProcessor(state: z.infer<typeof StateSchema>) {
  return { ...state, ItemProcessor: undefined }
}
