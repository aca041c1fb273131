/** A whole Copydesk on this machine, the people who use it, and the browser they use. */
export { press } from './keyboard.ts'
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
export type { Stage } from './start-stage.ts'
export { useStage } from './use-stage.ts'
