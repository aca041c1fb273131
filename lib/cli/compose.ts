import type { Judge } from './judge.ts'
import type { StackAddress } from './show/stack-address.ts'
import type { StartPlace } from './start/start-command.ts'
import type { StartScreen } from './start/start-screen.ts'
import type { OpenVerdictReader } from './verdict-reader.ts'

/** The engine with its model and rule pack. Loaded when asked for: `--help` should not wait for it. */
export async function createJudge(): Promise<Judge> {
  const [{ explainBytes, judgeBytes }, { loadEngine }] = await Promise.all([
    import('../app/index.ts'),
    import('../adapters/node/index.ts'),
  ])
  const engine = loadEngine()
  return {
    judge: (input, evidence) => judgeBytes(input, engine, evidence),
    explain: (input) => explainBytes(input, engine),
  }
}

/** Reads verdicts out of a running stack, on AWS or on this machine. */
export async function openVerdicts({ endpoint, ...place }: StackAddress): Promise<OpenVerdictReader> {
  const { composeVerdicts, createClients } = await import('../adapters/aws/index.ts')
  const clients = createClients(endpoint === undefined ? {} : { endpoint, s3PathStyle: true })
  const verdicts = composeVerdicts(place, clients)
  return {
    async find(article) {
      const record = await verdicts.find(article)
      return record && { verdict: record.verdict, judgedAt: record.judgedAt, versionId: record.upload.versionId }
    },
    close: () => clients.close(),
  }
}

/** Runs the whole pipeline on this machine until it is interrupted. */
export async function runLocalStack(place: StartPlace, screen: StartScreen): Promise<number> {
  const start = await import('./start/run-local-stack.ts')
  return start.runLocalStack(place, screen)
}
