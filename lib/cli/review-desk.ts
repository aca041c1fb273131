import { createDeskTelemetry } from '../../lambdas/telemetry/index.ts'
import { composeDesk, type DeskClients, type DeskConfig, deskRules } from '../adapters/aws/index.ts'
import { createLocalIdentity, type LoopbackServer, openWebServer } from '../adapters/local/index.ts'
import { buildConsole, CONSOLE_HEADERS, sha256 } from '../adapters/node/index.ts'
import { createReviewApi } from '../api/index.ts'

export interface ReviewDeskOptions {
  /** 0 for any free port. */
  readonly port: number
  readonly clients: DeskClients
  readonly config: DeskConfig
  /** Default: that of the machine. */
  readonly clock?: () => Date
}

/**
 * Serves the review API and its console on this machine, to whoever says who they are.
 * @throws CopydeskError `port-taken`
 */
export function openReviewDesk({ port, clients, config, clock }: ReviewDeskOptions): Promise<LoopbackServer> {
  const { answered, wrote } = createDeskTelemetry()
  const api = createReviewApi({
    desk: composeDesk(config, clients, sha256, wrote, clock),
    identify: createLocalIdentity(),
    session: deskRules(config),
    log: answered,
  })
  let files: ReturnType<typeof buildConsole> | undefined
  return openWebServer({
    port,
    api,
    files: () => (files ??= buildConsole()),
    headers: CONSOLE_HEADERS,
    config: { api: '', build: 'local', auth: { kind: 'local' } },
  })
}
