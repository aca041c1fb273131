import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { type Template, TemplateSchema } from '../template/template.ts'

type Item = Record<string, AttributeValue>

/** What is kept of the release before; see keep-release.ts. */
export interface Previous {
  /** Of its resources, those that hold data. */
  readonly template: Template
  /** An article it judged. */
  readonly article: string
  readonly text: string
  readonly textSha256: string
  /** @returns its records, as if the article had been uploaded to this bucket as this version */
  itemsFor(upload: { readonly bucket: string; readonly versionId: string }): readonly Item[]
}

const RecordsSchema = z.object({
  article: z.string(),
  text: z.string(),
  textSha256: z.string(),
  items: z.array(
    z.record(
      z.string(),
      z.custom<AttributeValue>((value) => typeof value === 'object'),
    ),
  ),
})

export function readPrevious(): Previous {
  const { items, ...kept } = RecordsSchema.parse(read('records.json'))
  return {
    ...kept,
    template: TemplateSchema.parse(read('template.json')),
    itemsFor: (upload) => items.map((item) => toItem(item, upload)),
  }
}

function toItem(item: Item, { bucket, versionId }: Parameters<Previous['itemsFor']>[0]): Item {
  const values = Object.fromEntries(Object.entries(item).map(([name, value]) => [name, toBytes(value)]))
  return {
    ...values,
    ...('bucket' in item && { bucket: { S: bucket } }),
    ...('versionId' in item && { versionId: { S: versionId } }),
  }
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'))
}

/** Bytes are kept as Base64. */
function toBytes(value: AttributeValue): AttributeValue {
  return 'B' in value ? { B: Buffer.from(String(value.B), 'base64') } : value
}
