import * as z from 'zod'
import { drawDiagram } from './diagram.ts'
import { nameResource, readPermissions } from './permissions.ts'
import type { ReadStack, Resources } from './read-stack.ts'
import { writeArn } from './references.ts'

/** @returns the page about what is deployed, in Markdown, from the template of a stack */
export function writePage({ resources, acceptances }: ReadStack): string {
  const accepted = acceptances.map(({ place, rule, reason }) => [code(place), code(rule), reason])
  return `# What is deployed

Written from the synthesised template by \`npm run infrastructure\`; a test compares them.

## Who hands what to whom

\`\`\`mermaid
${drawDiagram(resources)}
\`\`\`

## What each role may do

Everything that a policy of the stack allows a role.

${writeTable(['role', 'may', 'on'], listPermissions(resources))}

Beside them, policies that AWS manages:

${writeTable(['role', 'policy'], listManaged(resources))}

## What outlives the stack

${writeTable(['resource', 'type'], listRetained(resources))}

## Findings of the checks that are accepted

cdk-nag's AwsSolutions rules run with every synth. These of their findings are accepted, each with its reason.

${writeTable(['place', 'rule', 'because'], accepted)}
`
}

function listPermissions(resources: Resources): string[][] {
  const rows = readPermissions(resources).map(({ role, actions, on }) => [
    code(nameResource(resources, role.id)),
    actions.map(code).join(' '),
    on.map(code).join(' '),
  ])
  return rows.toSorted((one, other) => compare(one.join(' '), other.join(' ')))
}

function listManaged(resources: Resources): string[][] {
  const nameOf = (id: string): string => nameResource(resources, id)
  return [...resources.values()].flatMap(({ id, type, properties }) =>
    type === 'AWS::IAM::Role'
      ? z
          .array(z.unknown())
          .parse(properties['ManagedPolicyArns'] ?? [])
          .map((arn) => [code(nameOf(id)), code(writeArn(arn, nameOf))])
      : [],
  )
}

function listRetained(resources: Resources): string[][] {
  return [...resources.values()]
    .filter(({ deletion }) => deletion === 'Retain')
    .map(({ id, type }) => [code(nameResource(resources, id)), type.replace(/^AWS::/, '')])
}

function writeTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

function code(text: string): string {
  return `\`${text}\``
}

/** By code units, so that every machine sorts alike. */
function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
