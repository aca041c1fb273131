import { checkWriteConditions } from '../conditions.ts'
import { checksumHeaders, readObjectHeaders, versionHeader } from '../object-headers.ts'
import type { ObjectStore } from '../object-store.ts'
import { receiveBody } from '../receive-body.ts'
import type { S3Operation } from './operation.ts'

export const putObject: S3Operation = async (request, store) => {
  const { key } = request
  const headers = readObjectHeaders(request)
  checkWriteConditions(request, store.bucket(request.bucket).current(key))
  const { md5, ...body } = await receiveBody(request, store.blobs, { maxBytes: store.maxObjectBytes })

  return keepBlobOnSuccess(store, body.blob, () => {
    // Asked again: another write may have come in while the body did.
    const bucket = store.bucket(request.bucket)
    checkWriteConditions(request, bucket.current(key))
    const object = store.addObject(
      bucket.name,
      { key, headers, etag: md5.toString('hex'), ...body },
      'ObjectCreated:Put',
    )
    return {
      status: 200,
      headers: { etag: `"${object.etag}"`, ...versionHeader(bucket, object), ...checksumHeaders(object.checksum) },
    }
  })
}

/** Removes the blob again when what was to refer to it is refused. */
export function keepBlobOnSuccess<T>(store: ObjectStore, blob: string, commit: () => T): T {
  try {
    return commit()
  } catch (error) {
    store.blobs.remove(blob)
    throw error
  }
}
