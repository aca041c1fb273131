import { xmlAnswer } from '../answer.ts'
import { childText, parseXml } from '../parse-xml.ts'
import { receiveText } from '../receive-body.ts'
import { S3Error } from '../s3-error.ts'
import { element, field } from '../xml.ts'
import type { S3Operation } from './operation.ts'

const NAME = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/
const MAX_XML_BYTES = 64 * 1024

export const listBuckets: S3Operation = (_, store) => {
  const buckets = store.catalogue.buckets.map(({ name, createdAt }) =>
    element('Bucket', field('Name', name), field('CreationDate', new Date(createdAt).toISOString())),
  )
  return xmlAnswer(
    'ListAllMyBucketsResult',
    element('Owner', field('ID', 'local-stack'), field('DisplayName', 'local-stack')),
    element('Buckets', ...buckets),
  )
}

/** Making a bucket that is there already succeeds, as it does in us-east-1. */
export const createBucket: S3Operation = ({ bucket: name }, store) => {
  if (!NAME.test(name)) throw new S3Error('InvalidBucketName')
  if (store.catalogue.bucket(name) === undefined) store.commit({ op: 'bucket', name, createdAt: store.now() })
  return { status: 200, headers: { location: `/${name}` } }
}

export const headBucket: S3Operation = ({ bucket }, store) => {
  store.bucket(bucket)
  return { status: 200, headers: { 'x-amz-bucket-region': 'us-east-1' } }
}

/** Empty is how us-east-1 is written. */
export const getBucketLocation: S3Operation = ({ bucket }, store) => {
  store.bucket(bucket)
  return xmlAnswer('LocationConstraint')
}

export const getBucketVersioning: S3Operation = ({ bucket }, store) =>
  xmlAnswer('VersioningConfiguration', field('Status', store.bucket(bucket).versioning))

export const putBucketVersioning: S3Operation = async (request, store) => {
  store.bucket(request.bucket)
  const document = parseXml(await receiveText(request, MAX_XML_BYTES), 'VersioningConfiguration')
  const status = childText(document, 'Status')
  if (childText(document, 'MfaDelete') === 'Enabled') throw new S3Error('NotImplemented')
  if (status !== 'Enabled' && status !== 'Suspended') throw new S3Error('MalformedXML')
  store.commit({ op: 'versioning', bucket: request.bucket, status })
  return { status: 200 }
}
