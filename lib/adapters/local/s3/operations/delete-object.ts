import { type S3Answer, xmlAnswer } from '../answer.ts'
import type { ObjectStore } from '../object-store.ts'
import { children, childText, parseXml, type XmlNode } from '../parse-xml.ts'
import { receiveText } from '../receive-body.ts'
import { S3Error } from '../s3-error.ts'
import { element, field } from '../xml.ts'
import type { S3Operation } from './operation.ts'

const MAX_XML_BYTES = 4 * 1024 * 1024
const MAX_OBJECTS = 1000

export const deleteObject: S3Operation = (request, store): S3Answer => {
  if (request.headers['if-match'] !== undefined) throw new S3Error('NotImplemented', 'Deletes take no conditions here.')
  const { versionId, isMarker } = deleteKey(store, request.bucket, request.key, request.query.get('versionId'))
  return {
    status: 204,
    headers: {
      ...(versionId !== undefined && { 'x-amz-version-id': versionId }),
      ...(isMarker && { 'x-amz-delete-marker': 'true' }),
    },
  }
}

export const deleteObjects: S3Operation = async (request, store) => {
  store.bucket(request.bucket)
  const document = parseXml(await receiveText(request, MAX_XML_BYTES), 'Delete')
  const objects = children(document, 'Object').map(readTarget)
  if (objects.length === 0 || objects.length > MAX_OBJECTS) throw new S3Error('MalformedXML')

  const isQuiet = childText(document, 'Quiet') === 'true'
  const deleted = objects.map(({ key, versionId }) => {
    const outcome = deleteKey(store, request.bucket, key, versionId)
    return element('Deleted', field('Key', key), field('VersionId', versionId ?? undefined), ...markerFields(outcome))
  })
  return xmlAnswer('DeleteResult', ...(isQuiet ? [] : deleted))
}

interface Deletion {
  /** The version removed, or the delete marker added; undefined where no version is named. */
  readonly versionId: string | undefined
  readonly isMarker: boolean
}

function deleteKey(store: ObjectStore, bucketName: string, key: string, versionId: string | null): Deletion {
  const bucket = store.bucket(bucketName)
  if (versionId === null && bucket.versioning !== undefined) {
    return { versionId: store.addDeleteMarker(bucketName, key).versionId, isMarker: true }
  }
  const removed = bucket.versions(key).find((version) => version.versionId === (versionId ?? 'null'))
  if (removed !== undefined) store.commit({ op: 'remove', bucket: bucketName, key, versionId: removed.versionId })
  return { versionId: versionId ?? undefined, isMarker: removed?.kind === 'delete-marker' }
}

function readTarget(object: XmlNode): { readonly key: string; readonly versionId: string | null } {
  const key = childText(object, 'Key')
  if (key === undefined || key === '') throw new S3Error('MalformedXML')
  const conditions = ['ETag', 'LastModifiedTime', 'Size'].filter((name) => children(object, name).length > 0)
  if (conditions.length > 0) throw new S3Error('NotImplemented', 'Deletes take no conditions here.')
  return { key, versionId: childText(object, 'VersionId') ?? null }
}

function markerFields({ versionId, isMarker }: Deletion): readonly string[] {
  return isMarker ? [field('DeleteMarker', true), field('DeleteMarkerVersionId', versionId)] : []
}
