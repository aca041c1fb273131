export * from './moderation/index.ts'
export * from './ports/index.ts'
