/** A whole Copydesk on this machine, the people who use it, and the browser they use. */
export { act, decide, valueOf } from './at-work.ts'
export { findBreaches } from './breaches.ts'
export { press } from './keyboard.ts'
export { ANA, BEN, CLEO, type Reviewer, RITA } from './people.ts'
export { sample } from './samples.ts'
export {
  answerTo,
  findingList,
  listedFindings,
  selectedFinding,
  untilEvents,
  untilMine,
  untilOpen,
  untilSaid,
} from './screen.ts'
export type { Stage } from './start-stage.ts'
export { useStage } from './use-stage.ts'
