import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Commands } from '../commands/index.ts'

export const CommandsContext = createContext<Commands | undefined>(undefined)

/** @returns what keys and buttons do. @throws outside of the desk */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (commands === undefined) throw new Error('commands were used outside of the desk')
  return commands
}
