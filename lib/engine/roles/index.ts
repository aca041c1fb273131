export { assignRoles } from './assign-roles.ts'
export type { RoleAssignment, RoleReading } from './assignment.ts'
export { MAGIC, type ModelHeader, readModel, SCHEMA } from './read-model.ts'
export type { AdDecision, RoleModel } from './role-model.ts'
