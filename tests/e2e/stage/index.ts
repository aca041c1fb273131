/** A whole Copydesk on this machine, the people who use it, and the browser they use. */
export { expectFocus, press } from './keyboard.ts'
export { ANA, BEN, CLEO, type Reviewer, RITA } from './people.ts'
export {
  answerTo,
  findingList,
  listedFindings,
  sample,
  selectedFinding,
  untilEvents,
  untilMine,
  untilOpen,
  untilSaid,
} from './screen.ts'
export { type Stage, startStage, toHeader } from './start-stage.ts'
export { useStage } from './use-stage.ts'
