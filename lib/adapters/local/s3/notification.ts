import { randomBytes } from 'node:crypto'
import type { BucketState } from './bucket-state.ts'
import type { ObjectEvent, ObjectStore } from './object-store.ts'
import type { NotificationTarget, StoredObject } from './stored-object.ts'

export type SendMessage = (queue: string, body: string) => void

const REGION = 'us-east-1'
const OWNER = { principalId: 'LOCALSTACK' }

/** Sends what S3 sends when an object appears, to each queue of the bucket under whose prefix the key is. */
export function notifyCreated(bucket: BucketState, object: StoredObject, event: ObjectEvent, send: SendMessage): void {
  for (const { queue, prefix } of bucket.notifications) {
    if (object.key.startsWith(prefix))
      send(queue, JSON.stringify({ Records: [toRecord(bucket, object, event, queue)] }))
  }
}

/** Configures whom a bucket notifies; as on AWS, a queue receives a test event when it is new. */
export function configureNotifications(
  store: ObjectStore,
  name: string,
  targets: readonly NotificationTarget[],
  send: SendMessage,
): void {
  const known = new Set(store.bucket(name).notifications.map(describeTarget))
  const added = targets.filter((target) => !known.has(describeTarget(target)))
  if (added.length === 0 && known.size === targets.length) return
  for (const target of added) sendTestEvent(store, name, target, send)
  store.commit({ op: 'notifications', bucket: name, targets })
}

function describeTarget({ queue, prefix }: NotificationTarget): string {
  return JSON.stringify([queue, prefix])
}

function sendTestEvent(store: ObjectStore, name: string, target: NotificationTarget, send: SendMessage): void {
  send(
    target.queue,
    JSON.stringify({
      Service: 'Amazon S3',
      Event: 's3:TestEvent',
      Time: new Date(store.now()).toISOString(),
      Bucket: name,
      RequestId: requestId(),
      HostId: 'local-stack',
    }),
  )
}

function toRecord(bucket: BucketState, object: StoredObject, event: ObjectEvent, queue: string): object {
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: REGION,
    eventTime: new Date(object.modifiedAt).toISOString(),
    eventName: event,
    userIdentity: OWNER,
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': requestId(), 'x-amz-id-2': 'local-stack' },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: `${bucket.name}-${queue}`,
      bucket: { name: bucket.name, ownerIdentity: OWNER, arn: `arn:aws:s3:::${bucket.name}` },
      object: {
        key: encodeEventKey(object.key),
        size: object.size,
        eTag: object.etag,
        ...(object.versionId !== 'null' && { versionId: object.versionId }),
        sequencer: object.sequencer,
      },
    },
  }
}

/** Form encoding, in which a space is `+`; slashes stay. */
function encodeEventKey(key: string): string {
  return encodeURIComponent(key)
    .replace(/[!'()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+')
}

function requestId(): string {
  return randomBytes(8).toString('hex').toUpperCase()
}
