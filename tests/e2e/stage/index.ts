/** A whole Copydesk on this machine, the people who use it, and the browser they use. */
export { ANA, BEN, CLEO, type Reviewer, RITA } from './people.ts'
export { type Stage, type StageOptions, toHeader, useStage } from './stage.ts'
export { expectFocus, press } from './keyboard.ts'
export { listedFindings, sample, selectedFinding, untilMine, untilOpen, untilSaid } from './screen.ts'
