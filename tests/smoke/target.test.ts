import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findTarget } from '../../lib/cli/smoke/target.ts'
import { writeFiles } from '../cli/temporary-files.ts'

const OUTPUTS = {
  IntakeBucket: 'copydesk-dev-intakearticles-1x',
  SnapshotBucket: 'copydesk-dev-snapshotstexts-1x',
  RecordsTable: 'Copydesk-dev-RecordsTable-1X',
  DeadLetterQueue: 'https://sqs.eu-central-1.amazonaws.com/111122223333/Copydesk-dev-IntakeDeadLetters-1X',
  ConsoleUrl: 'https://d111111abcdef8.cloudfront.net/',
}

function find(outputs: unknown, region?: string) {
  const directory = writeFiles({ 'cdk-outputs.json': JSON.stringify(outputs) })
  return findTarget({ stage: 'dev', outputs: join(directory, 'cdk-outputs.json'), region })
}

describe('the stack a smoke test is for', () => {
  it('is found by the outputs of its stage, region and console among them', () => {
    const target = find({ 'Copydesk-prod': { ...OUTPUTS, RecordsTable: 'another' }, 'Copydesk-dev': OUTPUTS })

    expect(target).toEqual({
      stage: 'dev',
      endpoint: undefined,
      region: 'eu-central-1',
      table: OUTPUTS.RecordsTable,
      intakeBucket: OUTPUTS.IntakeBucket,
      snapshotBucket: OUTPUTS.SnapshotBucket,
      deadLetterUrl: OUTPUTS.DeadLetterQueue,
      desk: OUTPUTS.ConsoleUrl,
    })
  })

  it('is in the region that is named, if one is', () => {
    expect(find({ 'Copydesk-dev': OUTPUTS }, 'eu-west-1').region).toBe('eu-west-1')
  })

  it.each([
    [{}, 'config-invalid'],
    [{ 'Copydesk-dev': { ...OUTPUTS, DeadLetterQueue: 'no address' } }, 'config-invalid'],
    [{ 'Copydesk-prod': OUTPUTS }, 'config-invalid'],
    ['none', 'stack-unreachable'],
  ])('is refused where the outputs are %j', (outputs, code) => {
    expect(() => find(outputs)).toThrow(expect.objectContaining({ code }))
  })
})
