export { announce } from './announce.ts'
export { type Announced, type AnnouncingRoom, announceChanges, type Change } from './announce-changes.ts'
export { type DeliveryOutcome, type DeliveryRoom, deliverMessage } from './deliver.ts'
