/** Everything a key can do, in the order of the help sheet. The handler, the hints on buttons and the sheet read this table. */
export const BINDINGS = [
  { command: 'next-finding', keys: 'j', label: 'Next finding', group: 'Findings' },
  { command: 'previous-finding', keys: 'k', label: 'Previous finding', group: 'Findings' },
  { command: 'next-evidence', keys: ']', label: 'Next evidence of this finding', group: 'Findings' },
  { command: 'previous-evidence', keys: '[', label: 'Previous evidence of this finding', group: 'Findings' },
  { command: 'confirm', keys: 'y', label: 'Confirm', group: 'Answers' },
  { command: 'not-an-issue', keys: 'x', label: 'Not an issue', group: 'Answers' },
  { command: 'acceptable-here', keys: 'w', label: 'Acceptable here', group: 'Answers' },
  { command: 'undo', keys: 'z', label: 'Undo', group: 'Answers' },
  { command: 'redo', keys: 'Z', label: 'Redo', group: 'Answers' },
  { command: 'answer-alike', keys: 'b', label: 'Answer all alike', group: 'Answers' },
  { command: 'choose-all', keys: '*', label: 'Choose all or none', group: 'Answers' },
  { command: 'next-sentence', keys: 'J', label: 'Next sentence', group: 'Text' },
  { command: 'previous-sentence', keys: 'K', label: 'Previous sentence', group: 'Text' },
  { command: 'correct-role', keys: 'r', label: 'Correct role', group: 'Text' },
  { command: 'extend-end', keys: 'Shift+ArrowRight', label: 'Selection: end one word on', group: 'Text' },
  { command: 'shrink-end', keys: 'Shift+ArrowLeft', label: 'Selection: end one word back', group: 'Text' },
  { command: 'extend-start', keys: 'Shift+ArrowUp', label: 'Selection: start one word back', group: 'Text' },
  { command: 'shrink-start', keys: 'Shift+ArrowDown', label: 'Selection: start one word on', group: 'Text' },
  { command: 'add-finding', keys: 'a', label: 'Add a missed finding', group: 'Text' },
  { command: 'finish', keys: 'Enter', label: 'Finish', group: 'Article' },
  { command: 'comment', keys: 'c', label: 'Comment', group: 'Article' },
  { command: 'escalate', keys: 'e', label: 'Escalate', group: 'Article' },
  { command: 'skip', keys: 's', label: 'Skip', group: 'Article' },
  { command: 'changes', keys: 'd', label: 'Changed since', group: 'Article' },
  { command: 'open-next', keys: 'n', label: 'Open next', group: 'Desk' },
  { command: 'go-queue', keys: 'g q', label: 'Queue', group: 'Desk' },
  { command: 'go-dashboard', keys: 'g d', label: 'Dashboard', group: 'Desk' },
  { command: 'search', keys: '/', label: 'Search', group: 'Desk' },
  { command: 'help', keys: '?', label: 'Keys', group: 'Desk' },
  { command: 'close', keys: 'Escape', label: 'Close, drop the selection', group: 'Desk' },
] as const satisfies readonly Binding[]

export type CommandId = (typeof BINDINGS)[number]['command']
export type Group = (typeof BINDINGS)[number]['group']

export interface Binding {
  readonly command: string
  /** One key as `KeyboardEvent.key` names it, after `Shift+` where that matters; or two letters, one after the other. */
  readonly keys: string
  readonly label: string
  readonly group: string
}

/** @returns the row of a command. */
export function bindingOf(command: CommandId): (typeof BINDINGS)[number] {
  const binding = BY_COMMAND.get(command)
  if (binding === undefined) throw new RangeError(`no key for ${command}`)
  return binding
}

/** @returns keys as they are printed: `⏎` for Enter, `⇧ Z` for a capital letter, arrows as arrows. */
export function printKeys(keys: string): string {
  if (/^[A-Z]$/.test(keys)) return `⇧ ${keys}`
  return keys
    .split(' ')
    .map((key) =>
      key
        .split('+')
        .map((part) => PRINTED[part] ?? part)
        .join(' '),
    )
    .join(' then ')
}

/** @returns keys as `aria-keyshortcuts` wants them; a sequence has no form there and gives undefined. */
export function toAriaKeys(keys: string): string | undefined {
  if (keys.includes(' ')) return undefined
  return /^[A-Z]$/.test(keys) ? `Shift+${keys}` : keys
}

const BY_COMMAND = new Map<string, (typeof BINDINGS)[number]>(BINDINGS.map((binding) => [binding.command, binding]))

const PRINTED: Readonly<Record<string, string>> = {
  Enter: '⏎',
  Escape: 'Esc',
  Shift: '⇧',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
}
