import { useDesk } from '../desk.ts'
import { bindingOf, type CommandId, toAriaKeys } from '../keys/index.ts'
import { useCommands } from './commands-context.ts'
import { Keys } from './keys.tsx'

interface CommandButtonProps {
  readonly command: CommandId
  /** A part of the label of the key table, where there is no room for all of it. */
  readonly label?: string
  readonly tone?: 'plain' | 'main' | 'quiet'
}

/** A button for a command, with its key on it. It says why if it cannot be done now. */
export function CommandButton({ command, label, tone = 'plain' }: CommandButtonProps) {
  const { toasts } = useDesk()
  const does = useCommands()[command]
  const binding = bindingOf(command)
  const why = does.blocked()
  const keys = toAriaKeys(binding.keys)
  return (
    <button
      type="button"
      class={`button ${tone}`}
      aria-disabled={why === undefined ? undefined : 'true'}
      aria-label={label === undefined ? undefined : binding.label}
      aria-keyshortcuts={keys}
      title={why}
      onClick={() => (why === undefined ? does.run() : toasts.warn(why))}
    >
      {label ?? binding.label} <Keys keys={binding.keys} />
    </button>
  )
}
