import { type AwsClients, createClients } from '../../../lib/adapters/aws/index.ts'
import { audience } from '../../api/issuer.ts'
import { type BootedFunction, bootFunction } from '../../infra/runtime-api/boot-function.ts'
import type { Moto } from '../server/moto.ts'
import { openSdk, type Sdk } from '../server/sdk.ts'
import { type AdaptedTemplate, adaptTemplate } from '../template/adapt-template.ts'
import { codeOf, readTemplate } from '../template/cloud-assembly.ts'
import type { Template } from '../template/template.ts'
import { here, readEnvironment } from './environment.ts'
import { putProperties } from './put-properties.ts'
import { type DeployedStack, deployStack } from './stack.ts'

/** The stack as it stands on moto, and what is done with it. */
export interface Deployment {
  readonly sdk: Sdk
  readonly clients: AwsClients
  /** As it was synthesised. */
  readonly template: Template
  readonly stack: DeployedStack
  /** @returns the physical id of the one resource of a type whose logical id begins so; of a queue, its address here */
  find(type: string, beginning: string): string
  /** Boots the code of a function with the environment that CloudFormation gave it, as far as `changes` leave it. */
  boot(beginning: string, changes?: Readonly<Record<string, string>>): Promise<BootedFunction>
  close(): Promise<void>
}

/** Deploys the app as it was synthesised, as far as moto can. @param name of the stack */
export async function deployApp(moto: Moto, name: string): Promise<Deployment> {
  const template = readTemplate(moto.assembly)
  return deploy(moto, { name, operation: 'create_stack', template, adapted: adaptForTest(template) })
}

/** Deploys what is kept of an earlier release. It has no functions. */
export async function deployEarlier(moto: Moto, name: string, template: Template): Promise<Deployment> {
  return deploy(moto, { name, operation: 'create_stack', template, adapted: adaptForTest(template) })
}

/**
 * Updates the stack of an earlier release to the app as it was synthesised. Moto's CloudFormation updates neither tables
 * nor buckets; they stay as they are, and what is new about buckets is put.
 */
export async function updateToApp(moto: Moto, name: string, earlier: Template): Promise<Deployment> {
  const template = readTemplate(moto.assembly)
  const held = Object.entries(earlier.Resources).filter(([, { Type }]) => NOT_UPDATED.has(Type))
  const holding = { ...template, Resources: { ...template.Resources, ...Object.fromEntries(held) } }
  return deploy(moto, { name, operation: 'update_stack', template, adapted: adaptForTest(holding) })
}

const NOT_UPDATED = new Set(['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket'])

interface Wish {
  readonly name: string
  readonly operation: 'create_stack' | 'update_stack'
  readonly template: Template
  readonly adapted: AdaptedTemplate
}

async function deploy(moto: Moto, { name, operation, template, adapted }: Wish): Promise<Deployment> {
  const { sdk, clients } = openTools(moto)
  const stack = await deployStack({ sdk, s3: clients.s3 }, operation, name, adapted)
  await putProperties(clients.s3, template, stack)
  const find = (type: string, beginning: string) => findResource(template, stack, moto, { type, beginning })
  return {
    sdk,
    clients,
    template,
    stack,
    find,
    async boot(beginning, changes = {}) {
      const type = 'AWS::Lambda::Function'
      const { handler, variables } = await readEnvironment(sdk, find(type, beginning), moto.endpoint)
      const environment = { ...variables, _HANDLER: handler, ...changes }
      return bootFunction({ folder: codeOf(moto.assembly, template, idOf(template, type, beginning)), environment })
    },
    async close() {
      clients.close()
      await sdk.stop()
    },
  }
}

function openTools(moto: Moto): Pick<Deployment, 'sdk' | 'clients'> {
  return { sdk: openSdk(moto), clients: createClients({ endpoint: moto.endpoint, s3PathStyle: true }) }
}

/** With an issuer that issues nothing: each test has its own. */
function adaptForTest(template: Template): AdaptedTemplate {
  return adaptTemplate(template, (reference) => {
    if (reference.endsWith('.ProviderURL')) return 'https://issuer.example'
    if (reference.endsWith('.Arn')) return 'arn:aws:events:us-east-1:123456789012:event-bus/none'
    return reference.startsWith('IdentityPeopleConsole') ? audience : `no-${reference}`
  })
}

interface Wanted {
  readonly type: string
  readonly beginning: string
}

function findResource(template: Template, { resources }: DeployedStack, { endpoint }: Moto, wanted: Wanted): string {
  const id = idOf(template, wanted.type, wanted.beginning)
  const physical = resources.get(id)
  if (physical === undefined) throw new Error(`${id} has not been made`)
  return here(physical, endpoint)
}

function idOf(template: Template, type: string, beginning: string): string {
  const ids = Object.keys(template.Resources).filter(
    (id) => id.startsWith(beginning) && template.Resources[id]?.Type === type,
  )
  const [id, ...others] = ids
  if (id === undefined || others.length > 0) throw new Error(`${ids.length} resources ${type} begin with ${beginning}`)
  return id
}
