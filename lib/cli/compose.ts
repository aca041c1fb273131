import type { StackFile } from '../contracts/config.ts'
import type { Pack } from '../contracts/pack.ts'
import type { OpenBackfill } from './backfill/index.ts'
import type { LetterAddress, OpenLetterBox } from './dead-letters/index.ts'
import type { Judge } from './judge.ts'
import type { PackChoice } from './packs/index.ts'
import type { StackAddress } from './show/stack-address.ts'
import type { StartPlace } from './start/start-command.ts'
import type { StartScreen } from './start/start-screen.ts'
import type { OpenVerdictReader } from './verdict-reader.ts'

/** The engine with its model and a rule pack. Loaded when asked for: `--help` should not wait for it. */
export async function createJudge(choice: PackChoice): Promise<Judge> {
  const [{ explainBytes, judgeBytes, suggestEdits }, { loadEngine }, { translateVerdict }, pack] = await Promise.all([
    import('../app/index.ts'),
    import('../adapters/node/index.ts'),
    import('../messages/index.ts'),
    choosePack(choice),
  ])
  const engine = loadEngine(pack)
  return {
    judge: (input, evidence) => judgeBytes(input, engine, evidence),
    explain: (input) => explainBytes(input, engine),
    translate: (verdict, language) => translateVerdict(verdict, pack, language),
    suggest: (input, findings) => suggestEdits(input, findings, engine),
  }
}

/** The pack a command is to use. */
export async function choosePack(choice: PackChoice): Promise<Pack> {
  const [{ loadPack }, { financePromoInFull }] = await Promise.all([
    import('./packs/index.ts'),
    import('../packs/index.ts'),
  ])
  return loadPack(choice, financePromoInFull)
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

/** Backfills the local stack with the use case of the deployed function, in this process. */
export async function openBackfill(place: StackFile): Promise<OpenBackfill> {
  const [{ setTimeout: wait }, { composeBackfill, createClients }, { loadEngine }, { backfillPrefix }, layout] =
    await Promise.all([
      import('node:timers/promises'),
      import('../adapters/aws/index.ts'),
      import('../adapters/node/index.ts'),
      import('../app/index.ts'),
      import('./local-layout.ts'),
    ])
  const clients = createClients({ endpoint: place.endpoint, s3PathStyle: true })
  const backfill = composeBackfill(layout.configureBackfill(place), clients, loadEngine())
  return {
    run: (wish, tell) => backfillPrefix(wish, { ...backfill, wait: (ms) => wait(ms), tell }),
    close: () => clients.close(),
  }
}

/** Opens a queue of dead letters, on AWS or on this machine. */
export async function openLetterBox({ endpoint, url }: LetterAddress): Promise<OpenLetterBox> {
  const [{ createClients, createSqsLetterBox }, { listLetters, redriveLetters }] = await Promise.all([
    import('../adapters/aws/index.ts'),
    import('../app/index.ts'),
  ])
  const clients = createClients(endpoint === undefined ? {} : { endpoint })
  const box = createSqsLetterBox(clients.sqs, url)
  return {
    list: (wish) => listLetters(box, wish),
    redrive: (wish) => redriveLetters(box, wish),
    close: () => clients.close(),
  }
}

/** Runs the whole pipeline on this machine until it is interrupted. */
export async function runLocalStack(place: StartPlace, screen: StartScreen): Promise<number> {
  const start = await import('./start/run-local-stack.ts')
  return start.runLocalStack(place, screen)
}
