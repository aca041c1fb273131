export * from './announced-item.ts'
export * from './announcement.ts'
