import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { readPrevious } from './previous/read-previous.ts'
import { useMoto } from './server/moto.ts'
import { readTemplate } from './template/cloud-assembly.ts'
import { type CreateOnly, findBreaks, type Resources } from './upgrade/find-breaks.ts'

const moto = useMoto()
const before = readPrevious().template.Resources
const after = readTemplate(moto.assembly).Resources
const createOnly = readCreateOnly([...new Set(Object.values(before).map(({ Type }) => Type)), 'AWS::Cognito::UserPool'])

describe('an update of the stack of the release before', () => {
  it('makes nothing anew that holds data, and asks for nothing that is refused', () => {
    expect(Object.keys(before).length).toBeGreaterThan(5)
    expect(findBreaks(before, after, createOnly)).toEqual([])
  })
})

describe('a change that a deployed stack would not survive', () => {
  const table = (Properties: object): Resources => ({
    Records: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { ...Properties } },
  })
  const bucket = (Properties: object): Resources => ({
    Articles: { Type: 'AWS::S3::Bucket', Properties: { ...Properties } },
  })
  const pool = (Properties: object): Resources => ({
    People: { Type: 'AWS::Cognito::UserPool', Properties: { ...Properties } },
  })
  const index = (IndexName: string, NonKeyAttributes: readonly string[] = []) => ({
    IndexName,
    KeySchema: [{ AttributeName: 'shelf', KeyType: 'HASH' }],
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes },
  })
  const indexes = (...GlobalSecondaryIndexes: readonly object[]) => table({ GlobalSecondaryIndexes })

  it.each([
    ['another key', table({ KeySchema: ['pk'] }), table({ KeySchema: ['id'] }), 'Records', 'KeySchema'],
    ['a name', bucket({}), bucket({ BucketName: 'articles' }), 'Articles', 'BucketName'],
    ['another sign-in', pool({ UsernameAttributes: ['email'] }), pool({}), 'People', 'UsernameAttributes'],
    ['another logical id', bucket({}), {}, 'Articles', undefined],
    [
      'an index that shows more',
      indexes(index('a')),
      indexes(index('a', ['x'])),
      'Records',
      'GlobalSecondaryIndexes.a',
    ],
    ['an index renamed', indexes(index('a')), indexes(index('b')), 'Records', 'GlobalSecondaryIndexes'],
    ['two indexes more', indexes(), indexes(index('a'), index('b')), 'Records', 'GlobalSecondaryIndexes'],
  ])('is found and named: %s', (_, was, is, resource, property) => {
    expect(findBreaks(was, is, createOnly)).toMatchObject([{ resource, ...(property !== undefined && { property }) }])
  })

  it.each([
    ['an index more', indexes(index('a')), indexes(index('a'), index('b'))],
    ['an index less', indexes(index('a'), index('b')), indexes(index('a'))],
    ['versions', bucket({}), bucket({ VersioningConfiguration: { Status: 'Enabled' } })],
  ])('is not seen in one that it would: %s', (_, was, is) => {
    expect(findBreaks(was, is, createOnly)).toEqual([])
  })
})

function readCreateOnly(types: readonly string[]): CreateOnly {
  const script = join(import.meta.dirname, 'server/create_only.py')
  const json = execFileSync(join(moto.programs, 'python'), [script, ...types], { encoding: 'utf8' })
  return z.record(z.string(), z.array(z.string())).parse(JSON.parse(json))
}
