export * from './evidence/index.ts'
export * from './messages/index.ts'
export * from './moderation/index.ts'
export * from './ports/index.ts'
