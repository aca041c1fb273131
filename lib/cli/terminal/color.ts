export interface ColorWishes {
  /** The flag --no-color. */
  readonly refused: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
}

/** Whether to use colour: --no-color, then NO_COLOR, then FORCE_COLOR, then what the stream is. */
export function wantsColor({ refused, environment, isTerminal }: ColorWishes): boolean {
  if (refused || isSet(environment['NO_COLOR'])) return false
  const forced = environment['FORCE_COLOR']
  if (isSet(forced)) return forced !== '0' && forced !== 'false'
  return isTerminal && environment['TERM'] !== 'dumb'
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}
