/** What can be asked of the reader in a dialog; one at a time. */
export type DialogName =
  | 'not-an-issue'
  | 'acceptable-here'
  | 'correct-role'
  | 'add-finding'
  | 'escalate'
  | 'comment'
  | 'finish'
  | 'take-over'
  | 'assign'
  | 'seed-golden'
  | 'help'
