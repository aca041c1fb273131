export * from './decide-roles.ts'
export * from './forward-backward.ts'
export * from './states.ts'
export * from './transitions.ts'
