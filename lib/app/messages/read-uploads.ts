import { type Rejudge, RejudgeSchema, S3NotificationSchema, type S3Record } from '../../contracts/index.ts'
import type { Upload } from '../ports/index.ts'

/** An upload as S3 announced it. */
export interface AnnouncedUpload extends Upload {
  /** As S3 writes times: ISO 8601, UTC. */
  readonly uploadedAt: string
}

/** What a message from the intake or the evidence queue asks for. */
export type IntakeMessage =
  | { readonly kind: 'uploads'; readonly uploads: readonly AnnouncedUpload[] }
  /** Evidence on it came later. */
  | { readonly kind: 'rejudge'; readonly uploads: readonly [Upload] }
  /** S3 says hello when its notifications are configured. */
  | { readonly kind: 'test' }
  | { readonly kind: 'malformed'; readonly message: string }

/** @returns the message that `readUploads` reads as a wish to judge an upload again. */
export function writeRejudge({ bucket, article, versionId, sequencer }: Upload): string {
  const rejudge: Rejudge = { rejudge: { bucket, article, ...(versionId !== undefined && { versionId }), sequencer } }
  return JSON.stringify(rejudge)
}

function toUpload({ rejudge: { bucket, article, versionId, sequencer } }: Rejudge): Upload {
  return { bucket, article, versionId, sequencer }
}

/** @returns the uploads a message is about, for logs and dead letters; none if it cannot be read. */
export function uploadsIn(body: string): readonly Upload[] {
  const asked = readUploads(body)
  return 'uploads' in asked ? asked.uploads : []
}

/** Reads the body of an intake message. Events other than creations ask for nothing. */
export function readUploads(body: string): IntakeMessage {
  const json = parseJson(body)
  if (json === undefined) return { kind: 'malformed', message: 'the message is not JSON' }
  const again = RejudgeSchema.safeParse(json)
  if (again.success) return { kind: 'rejudge', uploads: [toUpload(again.data)] }
  const notification = S3NotificationSchema.safeParse(json)
  if (!notification.success)
    return { kind: 'malformed', message: 'the message is neither an S3 event notification nor asks to judge again' }
  if ('Event' in notification.data) return { kind: 'test' }
  const created = notification.data.Records.filter(({ eventName }) => eventName.startsWith('ObjectCreated:'))
  const uploads = created.map(readUpload)
  const unreadable = uploads.find((upload) => typeof upload === 'string')
  if (typeof unreadable === 'string') return { kind: 'malformed', message: unreadable }
  return { kind: 'uploads', uploads: uploads.filter((upload) => typeof upload !== 'string') }
}

function readUpload({ s3, eventTime }: S3Record): AnnouncedUpload | string {
  const article = decodeKey(s3.object.key)
  if (article === undefined) return 'the object key is not valid URL encoding'
  if (s3.object.sequencer.length > SEQUENCER_WIDTH) return 'the sequencer is longer than any S3 has sent'
  const { bucket, object } = s3
  const sequencer = padSequencer(object.sequencer)
  return { bucket: bucket.name, article, versionId: object.versionId, sequencer, uploadedAt: eventTime }
}

/**
 * Sequencers of one key compare as text once they have the same length: the shorter is padded with zeros on the right.
 * Source: AWS, "Event message structure", s3.object.sequencer.
 */
function padSequencer(sequencer: string): string {
  return sequencer.toUpperCase().padEnd(SEQUENCER_WIDTH, '0')
}

const SEQUENCER_WIDTH = 40

/** Keys arrive URL-encoded, with + for a space. */
function decodeKey(key: string): string | undefined {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
