import { createContext } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import { always, type Commands } from '../commands/command.ts'
import { useDesk } from '../desk.ts'
import { BINDINGS } from '../keys/index.ts'

export const CommandsContext = createContext<Commands | undefined>(undefined)

/** @returns what keys and buttons do. @throws outside of the desk */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (commands === undefined) throw new Error('commands were used outside of the desk')
  return { ...commands, ...useDesk().ownCommands.value }
}

/**
 * Gives keys and buttons a meaning of their own while a screen is on show. What it does not name, and what is not of the
 * whole desk, does nothing there: an article in the background is never changed unseen.
 * @param inputs what the commands depend on besides signals
 */
export function useOwnCommands(own: Partial<Commands>, inputs: readonly unknown[] = []): void {
  const { ownCommands } = useDesk()
  useEffect(() => {
    ownCommands.value = { ...IDLE, ...own }
    return () => {
      ownCommands.value = {}
    }
  }, inputs)
}

const IDLE: Partial<Commands> = Object.fromEntries(
  BINDINGS.filter(({ group }) => group !== 'Desk').map(({ command }) => [
    command,
    { ...always(() => undefined), blocked: () => 'This key does nothing on this screen.' },
  ]),
)
