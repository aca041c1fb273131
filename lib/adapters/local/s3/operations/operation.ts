import type { S3Answer } from '../answer.ts'
import type { ObjectStore } from '../object-store.ts'
import type { S3Request } from '../s3-request.ts'

/** One operation of the S3 API. Throws S3Error for what S3 refuses. */
export type S3Operation = (request: S3Request, store: ObjectStore) => S3Answer | Promise<S3Answer>
