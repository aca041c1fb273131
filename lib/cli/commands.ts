import type { CommandEntry } from './command/index.ts'

/** What `copydesk` can do. Each command is loaded when it is asked for, so that one does not pay for another. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'backfill',
    summary: 'Judge the articles of an archive that lies in the local stack',
    load: async () => (await import('./backfill/index.ts')).backfillCommand,
  },
  {
    name: 'check',
    summary: 'Judge articles on this machine: roles, findings, near misses',
    load: async () => (await import('./check/index.ts')).checkCommand,
  },
  {
    name: 'dead-letters',
    summary: 'List what was set aside unjudged, with its reason, or send it back',
    load: async () => (await import('./dead-letters/index.ts')).deadLettersCommand,
  },
  {
    name: 'decide',
    summary: 'Answer a finding or decide on an article at the review desk',
    load: async () => (await import('./decide/index.ts')).decideCommand,
  },
  {
    name: 'explain',
    summary: 'Explain a rule, or a finding with everything that speaks for and against it',
    load: async () => (await import('./explain/index.ts')).explainCommand,
  },
  {
    name: 'ledger',
    summary: 'Prove the ledger of an article, or export ledgers and labels',
    load: async () => (await import('./ledger/index.ts')).ledgerCommand,
  },
  {
    name: 'queue',
    summary: 'List the articles that wait at the review desk',
    load: async () => (await import('./queue/index.ts')).queueCommand,
  },
  {
    name: 'rules',
    summary: 'List the rules of a pack, run their examples, or look for mistakes in it',
    load: async () => (await import('./rules/index.ts')).rulesCommand,
  },
  {
    name: 'show',
    summary: 'Show the stored verdict on an article, and its review so far',
    load: async () => (await import('./show/index.ts')).showCommand,
  },
  {
    name: 'smoke',
    summary: 'Send a sample through a stack, local or deployed, and take it back',
    load: async () => (await import('./smoke/index.ts')).smokeCommand,
  },
  {
    name: 'start',
    summary: 'Run the whole pipeline on this machine',
    load: async () => (await import('./start/index.ts')).startCommand,
  },
]
