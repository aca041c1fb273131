export { publisherOf } from './publisher.ts'
export { readersOf } from './readers.ts'
