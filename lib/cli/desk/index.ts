export { take, takeIfThere, takeText } from './answered.ts'
export { accessDesk, type DeskAccess, LIVE_DESK } from './desk-access.ts'
export {
  DESK_FLAGS,
  DESK_NOTE,
  type DeskAddress,
  type DeskSurroundings,
  findDeskAddress,
  resolveDeskAddress,
} from './desk-address.ts'
export { askByName, findArticle } from './find-article.ts'
export { openDesk } from './open-desk.ts'
export { takePatiently } from './take-patiently.ts'
export { showDue, showDuration, showTime } from './times.ts'
