import { DefaultStackSynthesizer, Stack } from 'aws-cdk-lib'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import { accept, bucketResource } from './allow.ts'
import { createLog } from './log.ts'

/** A file as it is served. */
export interface WebFile {
  readonly bytes: Uint8Array
  readonly cacheControl: string
}

export interface ConsoleFilesProps {
  readonly bucket: IBucket
  /** By path, without a slash in front. */
  readonly files: ReadonlyMap<string, WebFile>
  readonly config: object
  readonly logDays: number
}

/**
 * Puts the files of the console into their bucket, group by group, the page last: whoever loads it finds all it names.
 * Files of earlier builds stay, for pages that are still open. Cost: a second of a function at each deployment.
 */
export class ConsoleFiles extends Construct {
  constructor(scope: Construct, id: string, { bucket, files, config, logDays }: ConsoleFilesProps) {
    super(scope, id)
    const logGroup = createLog(this, 'Log', logDays)
    let before: BucketDeployment | undefined
    for (const [cacheControl, sources] of groupFiles(files, config)) {
      const deployment = new BucketDeployment(this, `Group${before === undefined ? '' : this.node.children.length}`, {
        destinationBucket: bucket,
        sources,
        cacheControl: [CacheControl.fromString(cacheControl)],
        prune: false,
        logGroup,
      })
      if (before !== undefined) deployment.node.addDependency(before)
      before = deployment
    }
    acceptPublisher(Stack.of(this), bucket)
  }
}

const PAGE = 'index.html'

/** @returns sources by how they are to be kept; the page and the configuration in the last group */
function groupFiles(files: ReadonlyMap<string, WebFile>, config: object): [string, ISource[]][] {
  const pageControl = files.get(PAGE)?.cacheControl
  if (pageControl === undefined) throw new Error(`The console has no ${PAGE}.`)
  const controls = new Set([...files.values()].map(({ cacheControl }) => cacheControl))
  controls.delete(pageControl)
  return [...controls, pageControl].map((control) => {
    const group = [...files].filter(([, { cacheControl }]) => cacheControl === control)
    const sources = group.map(([path, { bytes }]) => Source.data(path, new TextDecoder().decode(bytes)))
    return [control, control === pageControl ? [...sources, Source.jsonData('config.json', config)] : sources]
  })
}

/** The one function the library makes for all such deployments of a stack, with a role it writes itself. */
function acceptPublisher(stack: Stack, bucket: IBucket): void {
  const publisher = stack.node.children.find(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment'))
  if (publisher === undefined) throw new Error('The library publishes in another way now.')
  accept(publisher, 'L1', 'The library chooses the runtime of its own function.')
  accept(
    publisher,
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    'The library chooses the policy of its own function: it may write logs.',
  )
  const logicalId = stack.getLogicalId(bucketResource(bucket))
  const assets = `cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-<AWS::AccountId>-<AWS::Region>`
  const actions = ['GetBucket*', 'GetObject*', 'List*', 'Abort*', 'DeleteObject*'].map(
    (action) => `Action::s3:${action}`,
  )
  const resources = [`<${logicalId}.Arn>/*`, `arn:<AWS::Partition>:s3:::${assets}/*`].map((arn) => `Resource::${arn}`)
  for (const wildcard of [...actions, ...resources])
    accept(
      publisher,
      `IAM5[${wildcard}]`,
      'The library lets its own function read assets and write the files of the console.',
    )
}
