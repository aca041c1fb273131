import { PutObjectCommand } from '@aws-sdk/client-s3'
import { median } from '../../bench/measure.ts'
import type { BootedFunction } from '../../tests/infra/runtime-api/boot-function.ts'
import type { EvidenceUsage } from '../measured.ts'
import { invokeConsumer, type Spent, takeBatch } from './invoke.ts'
import type { Rig } from './rig.ts'
import { perPiece } from './tally.ts'

const PIECES = 9
const WARM_UP = 5

/** Has the deployed function index price tables of a year each, on companies that no article speaks of. */
export async function measureEvidence(rig: Rig, indexer: BootedFunction): Promise<EvidenceUsage> {
  for (let piece = 0; piece < WARM_UP; piece++) await indexPiece(rig, indexer, `warm-up-${piece}`)
  rig.meter.take()
  const pieces: Spent[] = []
  for (let piece = 0; piece < PIECES; piece++) pieces.push(await indexPiece(rig, indexer, `piece-${piece}`))
  const { waitMs, ...counts } = rig.meter.take()
  return {
    cpuMs: Number(median(pieces.map(({ cpuMs }) => cpuMs)).toFixed(1)),
    waitMs: Math.round(waitMs / PIECES),
    logBytes: Math.round(median(pieces.map(({ logBytes }) => logBytes))),
    bytes: Buffer.byteLength(priceTable('piece-0')),
    ...perPiece({ waitMs, ...counts }, PIECES),
  }
}

async function indexPiece({ deployment }: Rig, indexer: BootedFunction, name: string): Promise<Spent> {
  const { stack, clients } = deployment
  const [Key, Body] = [`evidence/${name}.csv`, priceTable(name)]
  await clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key, Body, ContentType: 'text/csv' }))
  return invokeConsumer(indexer, await takeBatch(clients, stack.queueUrl('evidence'), 1))
}

const TRADING_DAYS = 250

function priceTable(symbol: string): string {
  const rows = Array.from({ length: TRADING_DAYS }, (_, day) => {
    const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)
    return `${symbol} Works,${date},${(40 + (day % 37) / 4).toFixed(2)},EUR`
  })
  return ['symbol,date,close,currency', ...rows, ''].join('\n')
}
