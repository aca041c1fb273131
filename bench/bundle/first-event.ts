import type { FunctionName } from './build-function.ts'

/** What a function is asked first, and what it must be told besides where the stack is. */
export interface FirstEvent {
  readonly event: object
  readonly environment: Readonly<Record<string, string>>
}

/**
 * An event that is answered without asking another service: what is measured is the function. It is set up all the same:
 * clients, rules and the trained model.
 */
export function firstEventOf(name: FunctionName): FirstEvent {
  return FIRST_EVENTS[name]
}

const NO_MESSAGES = { Records: [] }

/** In the payload format 2.0 of HTTP APIs, without a token: refused by the API itself. */
const ANYBODYS_REQUEST = {
  version: '2.0',
  routeKey: 'ANY /v1/{proxy+}',
  rawPath: '/v1/session',
  rawQueryString: '',
  headers: { host: 'desk.example' },
  requestContext: { requestId: 'first', domainName: 'desk.example', http: { method: 'GET', path: '/v1/session' } },
  isBase64Encoded: false,
}

const ISSUER = { COPYDESK_OIDC_ISSUER: 'https://issuer.example', COPYDESK_OIDC_CLIENT: 'console' }

const RECEIVER = { COPYDESK_WEBHOOK_URL: 'https://cms.example/hook', COPYDESK_WEBHOOK_SECRET: 'secret' }

const FIRST_EVENTS: Readonly<Record<FunctionName, FirstEvent>> = {
  moderate: { event: NO_MESSAGES, environment: {} },
  'index-evidence': { event: NO_MESSAGES, environment: {} },
  'review-api': { event: ANYBODYS_REQUEST, environment: ISSUER },
  announce: { event: NO_MESSAGES, environment: { COPYDESK_BUS: 'announcements' } },
  // It asks the table each time it is called; here an empty one, on this machine.
  'measure-queue': { event: {}, environment: {} },
  'deliver-webhook': { event: NO_MESSAGES, environment: RECEIVER },
}
