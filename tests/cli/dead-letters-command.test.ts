import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KeptLetter, Redrive } from '../../lib/app/index.ts'
import { runMain } from '../../lib/cli/command/index.ts'
import { createDeadLettersCommand, type OpenLetterBox } from '../../lib/cli/dead-letters/dead-letters-command.ts'
import type { LetterAddress } from '../../lib/cli/dead-letters/letter-addresses.ts'
import { createMemoryShell } from './memory-shell.ts'
import { writeFiles } from './temporary-files.ts'

const LOCAL = {
  endpoint: 'http://127.0.0.1:4570',
  table: 'copydesk',
  intakeBucket: 'copydesk-intake',
  snapshotBucket: 'copydesk-snapshots',
  deadLetterUrl: 'http://127.0.0.1:4570/dead',
  evidenceDeadLetterUrl: 'http://127.0.0.1:4570/evidence-dead',
  console: 'http://127.0.0.1:4571',
}
const DEPLOYED = {
  'Copydesk-prod': {
    DeadLetterQueue: 'https://sqs.eu-central-1.amazonaws.com/111122223333/dead',
    EvidenceDeadLetterQueue: 'https://sqs.eu-central-1.amazonaws.com/111122223333/evidence-dead',
    IntakeBucket: 'intake',
  },
}

function letter(key: string, about: Partial<KeptLetter> = {}): KeptLetter {
  const object = { key, sequencer: '0A' }
  const record = { eventName: 'ObjectCreated:Put', eventTime: 't', s3: { bucket: { name: 'intake' }, object } }
  const body = JSON.stringify({ Records: [record], note: 'Brindle Marine sold boats' })
  const why = { reason: 'store-unavailable', detail: 'filing a verdict failed: ThrottlingException', receives: 3 }
  return { id: '0b5a7c1e-aaaa-bbbb', body, ...why, since: '2026-01-05T10:00:00.000Z', ...about }
}

interface Answers {
  readonly letters?: Partial<Record<LetterAddress['box'], readonly KeptLetter[]>>
  readonly redrive?: Redrive
  readonly stack?: object
}

async function deadLetters(parameters: readonly string[], { letters = {}, redrive, stack = LOCAL }: Answers = {}) {
  const directory = writeFiles({ 'stack.json': JSON.stringify(stack) })
  const opened: LetterAddress[] = []
  const wishes: unknown[] = []
  const openLetterBox = async (address: LetterAddress): Promise<OpenLetterBox> => {
    opened.push(address)
    return {
      list: async (wish) => (wishes.push(wish), letters[address.box] ?? []),
      redrive: async (wish) => (wishes.push(wish), redrive ?? { redriven: [], failed: [], left: 0 }),
      close: () => undefined,
    }
  }
  const command = createDeadLettersCommand({ openLetterBox, now: () => new Date('2026-01-05T13:00:00.000Z') })
  const entry = { name: command.name, summary: command.summary, load: async () => command }
  const shell = createMemoryShell()
  const line = ['dead-letters', ...parameters, '--stack', join(directory, 'stack.json')]
  const exitCode = await runMain({ commands: [entry], version: '0' }, line, shell)
  return { exitCode, stdout: shell.stdout.written, stderr: shell.stderr.written, opened, wishes }
}

describe('copydesk dead-letters list', () => {
  it('shows id, key, reason, tries and age of each, and never a word of the message', async () => {
    const letters = {
      articles: [letter('articles/two+words.txt')],
      evidence: [letter('x', { body: 'noise', reason: null })],
    }

    const { exitCode, stdout } = await deadLetters(['list'], { letters })

    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/0b5a7c1e +articles +store-unavailable +3 +3 h +articles\/two words\.txt/)
    expect(stdout).toMatch(/0b5a7c1e +evidence +unknown/)
    expect(stdout).not.toMatch(/Brindle|noise/)
  })

  it('writes the same as JSON', async () => {
    const { stdout } = await deadLetters(['list', '--format', 'json'], {
      letters: { articles: [letter('articles/a.txt')] },
    })

    expect(JSON.parse(stdout)).toEqual([
      {
        box: 'articles',
        id: '0b5a7c1e-aaaa-bbbb',
        keys: ['articles/a.txt'],
        reason: 'store-unavailable',
        detail: 'filing a verdict failed: ThrottlingException',
        attempts: 3,
        since: '2026-01-05T10:00:00.000Z',
      },
    ])
    expect(stdout).not.toContain('Brindle')
  })

  it('lets no key drive the terminal', async () => {
    const { stdout } = await deadLetters(['list'], { letters: { articles: [letter('articles/%1B%5B2J%0Aa.txt')] } })

    expect(stdout).not.toContain('\u001b')
    expect(stdout).toContain('␛')
  })

  it('asks the queue, the reason and the number that are named', async () => {
    const { opened, wishes } = await deadLetters(['list', '--queue', 'evidence', '--reason', 'x-y', '--limit', '7'])

    expect(opened).toEqual([{ box: 'evidence', endpoint: LOCAL.endpoint, url: LOCAL.evidenceDeadLetterUrl }])
    expect(wishes).toEqual([{ reason: 'x-y', limit: 7 }])
  })

  it('finds the queues of a deployed stack by its outputs', async () => {
    const { opened } = await deadLetters(['list'], { stack: DEPLOYED })

    const [outputs] = Object.values(DEPLOYED)
    expect(opened).toEqual([
      { box: 'articles', endpoint: undefined, url: outputs?.DeadLetterQueue },
      { box: 'evidence', endpoint: undefined, url: outputs?.EvidenceDeadLetterQueue },
    ])
  })

  it.each([
    [['list'], { ...DEPLOYED, 'Copydesk-dev': DEPLOYED['Copydesk-prod'] }, 'one stack'],
    [['list', '--limit', '0'], LOCAL, '--limit cannot be'],
    [['redirve'], LOCAL, 'did you mean redrive?'],
  ])('refuses %j over %j', async (parameters, stack, message) => {
    const { exitCode, stderr } = await deadLetters(parameters, { stack })

    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })
})

describe('copydesk dead-letters redrive', () => {
  it('says how many were sent back and how many are left', async () => {
    const redrive = { redriven: [letter('a'), letter('b')], failed: [], left: 4 }

    const { exitCode, stdout } = await deadLetters(['redrive', '--queue', 'articles'], { redrive })

    expect([exitCode, stdout]).toEqual([0, 'articles: 2 sent back, 0 failed, 4 left\n'])
  })

  it('names those that could not be, and ends with 1', async () => {
    const failed = [{ letter: letter('articles/a.txt'), code: 'store-unavailable' }]

    const { exitCode, stderr } = await deadLetters(['redrive'], { redrive: { redriven: [], failed, left: 0 } })

    expect(exitCode).toBe(1)
    expect(stderr).toContain('failed: 0b5a7c1e-aaaa-bbbb articles/a.txt (store-unavailable)')
  })
})
