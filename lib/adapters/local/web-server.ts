import { getRequestListener } from '@hono/node-server'
import type { ConsoleConfig } from '../../contracts/index.ts'
import { type LoopbackServer, openLoopbackServer } from './loopback-server.ts'

/** A file as it is served. */
export interface WebFile {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly cacheControl: string
}

export interface WebServerOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Answers whatever is under `/v1/`. */
  readonly api: { fetch(request: Request): Promise<Response> }
  /** @returns files by path, without a slash in front; asked for when the first of them is */
  readonly files: () => Promise<ReadonlyMap<string, WebFile>>
  /** What every file is served with. */
  readonly headers: Readonly<Record<string, string>>
  readonly config: ConsoleConfig
}

/**
 * Serves the review API and its console from one loopback origin, so that the console needs no other. Pages of other
 * origins get nothing from the API: they may not even ask.
 * @throws CopydeskError `port-taken`
 */
export function openWebServer(options: WebServerOptions): Promise<LoopbackServer> {
  const listener = getRequestListener((request) => route(request, options), { overrideGlobalObjects: false })
  return openLoopbackServer(options.port, (request, response) => listener(request, response))
}

async function route(request: Request, { api, files, headers, config }: WebServerOptions): Promise<Response> {
  const { pathname } = new URL(request.url)
  if (pathname === '/v1' || pathname.startsWith('/v1/'))
    return isOurOwn(request) ? api.fetch(request) : refuseStranger()
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { ...headers, allow: 'GET, HEAD' } })
  }
  const file = pathname === '/config.json' ? toFile(config) : findFile(await files(), pathname.slice(1))
  if (file === undefined) return new Response('Not found', { status: 404, headers })
  const { bytes, contentType, cacheControl } = file
  return new Response(Uint8Array.from(bytes), {
    headers: { ...headers, 'content-type': contentType, 'cache-control': cacheControl },
  })
}

/** A browser says where a request comes from; a command says nothing. */
function isOurOwn({ url, headers }: Request): boolean {
  const [origin, site] = [headers.get('origin'), headers.get('sec-fetch-site')]
  return (origin === null || origin === new URL(url).origin) && [null, 'same-origin', 'none'].includes(site)
}

function refuseStranger(): Response {
  return new Response('Another origin may not ask.', { status: 403 })
}

/** Pages of the console have paths of their own, without a dot; they are all the one page. */
function findFile(files: ReadonlyMap<string, WebFile>, path: string): WebFile | undefined {
  return files.get(path) ?? (path.includes('.') ? undefined : files.get('index.html'))
}

function toFile(config: ConsoleConfig): WebFile {
  const bytes = new TextEncoder().encode(`${JSON.stringify(config)}\n`)
  return { bytes, contentType: 'application/json', cacheControl: 'no-store' }
}
