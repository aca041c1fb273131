import { Duration, Fn, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { ConsoleConfig } from '../contracts/review/views.ts'
import { accept } from './allow.ts'
import type { Configuration } from './configuration.ts'
import { ConsoleFiles, type WebFile } from './console-files.ts'
import { ConsoleHeaders } from './console-headers.ts'
import type { Identity } from './identity.ts'
import { sealedBucket } from './sealed-bucket.ts'

/** The console as it was built. */
export interface ConsoleSite {
  /** By path, without a slash in front. */
  readonly files: ReadonlyMap<string, WebFile>
  /** @returns the headers of its files, if it may speak to these origins besides its own */
  headersFor(origins: readonly string[]): Readonly<Record<string, string>>
}

export interface ConsoleProps {
  readonly configuration: Configuration
  readonly site: ConsoleSite
  readonly accessLogs: IBucket
  readonly identity: Identity
}

/**
 * The review console and its API under one address: private bucket → CloudFront ← API.
 * Cost: nothing but requests; $1 per million, and $0.085 per GB.
 */
export class Console extends Construct {
  readonly url: string
  private readonly bucket: IBucket
  private readonly distribution: Distribution
  private readonly headers: ConsoleHeaders

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ConsoleProps,
  ) {
    super(scope, id)
    const { configuration, site, accessLogs, identity } = props
    // The library's class does not fit its own interface under exactOptionalPropertyTypes.
    this.bucket = new Bucket(this, 'Files', {
      ...sealedBucket,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'console/',
    }) as IBucket
    this.headers = new ConsoleHeaders(this, 'Headers', site.headersFor([identity.origin]))
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'The review console of Copydesk.',
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultBehavior: this.filesBehavior(),
      errorResponses: uncached,
      ...this.ownName(configuration),
      ...(configuration.webAcl !== undefined && { webAclId: configuration.webAcl }),
    })
    this.url = `https://${configuration.domain ?? this.distribution.distributionDomainName}/`
    this.acceptFindings(configuration)
  }

  /** Serves the API beside the files, so that the page needs no other origin. Nothing it says is kept at the edge. */
  addApi(api: HttpApi): void {
    const host = Fn.select(1, Fn.split('//', api.apiEndpoint))
    this.distribution.addBehavior('/v1/*', new HttpOrigin(host), {
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // Forwards `Authorization`, `If-Match` and `Idempotency-Key`, as all headers but the host's name.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      responseHeadersPolicy: this.headers.ofApi,
    })
  }

  /** Puts the files there, and beside them `/config.json` with what they must know of this stage. */
  publish(clientId: string): ConsoleFiles {
    const { configuration, site, identity } = this.props
    const config: ConsoleConfig = {
      api: '',
      build: Stack.of(this).stackName,
      auth: {
        kind: 'oidc',
        authorize: `${identity.origin}/oauth2/authorize`,
        token: `${identity.origin}/oauth2/token`,
        logout: `${identity.origin}/logout`,
        clientId,
      },
    }
    return new ConsoleFiles(this, 'Publication', {
      bucket: this.bucket,
      files: site.files,
      config,
      logDays: configuration.logDays,
    })
  }

  private filesBehavior(): BehaviorOptions {
    const toPage = new EdgeFunction(this, 'ToPage', {
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(TO_PAGE),
      comment: 'Pages of the console are all the one page.',
    })
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: this.headers.ofFiles,
      functionAssociations: [{ function: toPage, eventType: FunctionEventType.VIEWER_REQUEST }],
    }
  }

  /** Without a name of one's own, CloudFront gives one. */
  private ownName({ domain, certificate }: Configuration) {
    if (domain === undefined || certificate === undefined) return {}
    return {
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      domainNames: [domain],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificate),
    }
  }

  private acceptFindings({ domain, webAcl }: Configuration): void {
    accept(this.distribution, 'CFR1', 'Reviewers may work anywhere. Who they are is asked by the API.')
    if (webAcl === undefined) {
      accept(
        this.distribution,
        'CFR2',
        'Files that are public, and an API behind tokens and a throttle. -c webAcl puts a filter before both.',
      )
    }
    accept(
      this.distribution,
      'CFR3',
      'The bucket logs each file, the gateway each call; these logs would need a bucket with ACLs.',
    )
    if (domain === undefined) {
      accept(
        this.distribution,
        'CFR4',
        'The name CloudFront gives has its own certificate. -c domain and -c certificate name another.',
      )
    }
  }
}

const TO_PAGE = `function handler(event) {
  var request = event.request
  if (request.uri.indexOf('.') < 0) request.uri = '/index.html'
  return request
}`

/** CloudFront would keep these for ten seconds whatever they say, and show one person what another was answered. */
const uncached = [404, 405, 414, 500, 501, 502, 503, 504].map((httpStatus) => ({
  httpStatus,
  ttl: Duration.seconds(0),
}))
