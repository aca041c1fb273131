import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CreateBucketCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { Asset } from '../template/cloud-assembly.ts'

/** Makes the bucket for assets, and fills it. @param programs the folder of the Python environment's programs */
export async function publishAssets(s3: S3Client, assets: readonly Asset[], programs: string): Promise<void> {
  for (const bucket of new Set(assets.map((asset) => asset.bucket))) {
    await s3.send(new CreateBucketCommand({ Bucket: bucket }))
  }
  const place = mkdtempSync(join(tmpdir(), 'copydesk-assets-'))
  try {
    for (const asset of assets) {
      const file = asset.packaging === 'zip' ? await zip(asset, place, programs) : asset.path
      await s3.send(new PutObjectCommand({ Bucket: asset.bucket, Key: asset.key, Body: readFileSync(file) }))
    }
  } finally {
    rmSync(place, { recursive: true })
  }
}

/** Node cannot write archives, Python can. */
async function zip({ path, key }: Asset, place: string, programs: string): Promise<string> {
  const archive = join(place, key)
  const folder = ['-m', 'zipfile', '--create', archive, `${path}/.`]
  await promisify(execFile)(join(programs, 'python'), folder)
  return archive
}
