import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Permission, readPermissions, readStack, writePage } from '../../scripts/infrastructure/index.ts'

const stack = readStack()
const permissions = readPermissions(stack.resources)

describe('the page about what is deployed', () => {
  it('is what the template says; `npm run infrastructure` writes it anew', () => {
    expect(readFileSync(new URL('../../docs/infrastructure.md', import.meta.url), 'utf8')).toBe(writePage(stack))
  })

  it('lists every role of the stack', () => {
    const roles = [...stack.resources.values()].filter(({ type }) => type === 'AWS::IAM::Role').map(({ id }) => id)
    const listed = new Set(permissions.map(({ role }) => role.id))

    expect(roles.filter((role) => !listed.has(role))).toEqual([])
  })
})

describe('the roles of our own', () => {
  const own = permissions.filter(({ role }) => !role.room.startsWith('Custom::'))

  it('name every action', () => {
    expect(own.flatMap(({ actions }) => actions).filter((action) => action.includes('*'))).toEqual([])
  })

  it('name every resource, but for the objects of these folders; X-Ray knows none', () => {
    const named = own.filter(({ actions }) => !actions.every((action) => action.startsWith('xray:')))

    expect([...new Set(named.flatMap(({ on }) => on).filter((arn) => arn.includes('*')))].toSorted()).toEqual([
      'Intake/Articles/articles/*',
      'Intake/Articles/evidence/*',
      'Snapshots/Texts/texts/*',
    ])
  })

  it('delete nothing but drafts, and change no policy', () => {
    const grave = own.filter(({ actions }) =>
      actions.some((action) => /:(Delete(?!Message)|.*Policy|Put.*Acl)/.test(action)),
    )

    expect(grave.map(describePermission)).toEqual([
      'Review/Role dynamodb:DeleteItem, dynamodb:GetItem, dynamodb:PutItem, dynamodb:Query, dynamodb:UpdateItem Records/Table',
    ])
  })
})

function describePermission({ role, actions, on }: Permission): string {
  return `${role.room}/${role.name} ${actions.join(', ')} ${on.join(' ')}`
}
