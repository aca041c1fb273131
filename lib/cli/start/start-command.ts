import { CopydeskError } from '../../contracts/errors.ts'
import { type Market, SEVERITIES, type Severity } from '../../contracts/words.ts'
import type { Command } from '../command/index.ts'
import { chooseLayout } from '../layout.ts'
import { PACK_FLAGS } from '../packs/index.ts'
import { createStartScreen, type StartScreen } from './start-screen.ts'

export interface StartDependencies {
  /** Runs until it is interrupted; @returns the exit code. */
  readonly runLocalStack: (place: StartPlace, screen: StartScreen) => Promise<number>
}

/** Where the stack is to run. */
export interface StartPlace {
  readonly directory: string
  /** 0 for any free port. */
  readonly port: number
  readonly fourEyes: Severity | 'off'
  /** Whose rules count; those the pack says if undefined. */
  readonly market: Market | undefined
}

/** `copydesk start`: the whole pipeline on this machine. */
export function createStartCommand({ runLocalStack }: StartDependencies): Command {
  return {
    name: 'start',
    summary: 'Runs the whole pipeline on this machine: buckets, queue, functions, table',
    operands: { name: '', least: 0, most: 0 },
    flags: {
      port: {
        value: 'PORT',
        initial: '4570',
        summary: 'Of the one endpoint, on the loopback interface; the console takes the next. 0 for any free ones',
      },
      directory: { value: 'DIR', initial: '.copydesk', summary: 'Where everything is kept; it survives a restart' },
      market: PACK_FLAGS.market,
      'four-eyes': { value: 'SEVERITY', initial: 'off', summary: 'Findings this grave or graver need two readers' },
      'no-color': { summary: 'No colours; also by NO_COLOR, and where the output is no terminal' },
    },
    notes: ['Uploads the sample articles on its first run, shows their verdicts, and runs until Ctrl-C.'],
    examples: ['npm start'],
    run: async ({ values, switches }, shell) => {
      const place = {
        directory: values.get('directory') ?? '',
        port: readPort(values.get('port') ?? ''),
        fourEyes: readFourEyes(values.get('four-eyes') ?? ''),
        market: values.get('market') as Market | undefined,
      }
      return runLocalStack(place, createStartScreen(shell, chooseLayout(shell, switches.has('no-color'))))
    },
  }
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new CopydeskError('usage', `${text} is not a port`, { hint: 'give a number from 0 to 65535' })
}

function readFourEyes(text: string): Severity | 'off' {
  const known = ([...SEVERITIES, 'off'] as const).find((severity) => severity === text)
  if (known !== undefined) return known
  throw new CopydeskError('usage', `${text} is not a severity`, {
    hint: `give one of ${SEVERITIES.join(', ')}, or off`,
  })
}
