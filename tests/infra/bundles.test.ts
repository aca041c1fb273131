import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildFunction, FUNCTIONS, type FunctionName } from '../../bench/bundle/build-function.ts'
import { describeLargest, partsOf } from '../../bench/bundle/bundle-report.ts'
import { projectRoot } from '../../lib/infra/bundling.ts'

/** KiB of code of each function: what it has now and a little room. A cold start reads and compiles all of it. */
const CEILINGS: Readonly<Record<FunctionName, number>> = {
  moderate: 1100,
  'index-evidence': 720,
  'review-api': 720,
  announce: 480,
  'deliver-webhook': 420,
  'measure-queue': 560,
  backfill: 1120,
}

const OF_THE_DESK = ['hono', 'jose', 'lib/api', 'lib/report']
const METERS = '@aws-lambda-powertools/metrics'
/** Neither texts nor rules, and nothing to measure. */
const OF_TELLING = [...OF_THE_DESK, 'lib/packs', '@aws-sdk/client-s3', METERS]

/** What a function has no use for, so that nobody brings it in unnoticed. */
const FOREIGN: Readonly<Record<FunctionName, readonly string[]>> = {
  moderate: OF_THE_DESK,
  'index-evidence': [...OF_THE_DESK, 'lib/packs', METERS],
  'review-api': ['lib/engine', '@aws-sdk/client-sqs'],
  announce: OF_TELLING,
  'deliver-webhook': [...OF_TELLING, '@aws-sdk/client-dynamodb'],
  backfill: [...OF_THE_DESK, METERS],
  'measure-queue': ['hono', 'jose', 'lib/api', 'lib/packs', '@aws-sdk/client-s3', '@aws-sdk/client-sqs'],
}

/** What stands beside the functions and is part of them. */
const SHARED = new Set(['consume.ts', 'telemetry'])

describe('the bundles', () => {
  it('are those of all functions', () => {
    const files = readdirSync(`${projectRoot}/lambdas`).filter((name) => !SHARED.has(name))

    expect(files.toSorted()).toEqual(FUNCTIONS.map((name) => `${name}.ts`).toSorted())
  })

  it.each(FUNCTIONS)('stay within their ceiling: %s', async (name) => {
    const built = await buildFunction(name)
    const kib = built.code.length / 1024

    const complaint = `${name} has ${kib.toFixed(1)} KiB. The largest parts:\n${describeLargest(built)}`
    expect(kib > CEILINGS[name] ? complaint : 'small enough').toBe('small enough')
  })

  it.each(FUNCTIONS)('hold nothing that is of no use to them: %s', async (name) => {
    const parts = partsOf(await buildFunction(name)).map((part) => part.name)

    expect(parts.filter((part) => FOREIGN[name].includes(part))).toEqual([])
  })
})
