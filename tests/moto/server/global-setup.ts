import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createClients } from '../../../lib/adapters/aws/index.ts'
import { publishAssets } from '../deployment/publish-assets.ts'
import { readAssets, readTemplate, synthesise } from '../template/cloud-assembly.ts'
import { listChanges, renderChanges } from '../template/list-changes.ts'
import type { Moto } from './moto.ts'
import { startMotoServer } from './moto-server.ts'
import { motoLog, openPythonEnvironment } from './python-environment.ts'
import { openSdk } from './sdk.ts'

/** Moto's own account. */
const ACCOUNT = '123456789012'

/** Once for all test files: moto runs, the app is synthesised with its bundles, and its assets are published. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const programs = await openPythonEnvironment()
  const assembly = mkdtempSync(join(tmpdir(), 'copydesk-moto-'))
  const [server] = await Promise.all([startMotoServer(programs, motoLog), synthesise(assembly)])
  const moto = { endpoint: server.endpoint, programs, assembly }
  await prepareAccount(moto)
  project.provide('moto', moto)
  return async () => {
    await server.stop()
    console.info(`Not on moto as on AWS:\n${renderChanges(listChanges(readTemplate(assembly)))}`)
    rmSync(assembly, { recursive: true })
  }
}

/** Does what `cdk bootstrap`, and `cdk deploy` before it deploys, leave in an account. */
async function prepareAccount(moto: Moto): Promise<void> {
  const clients = createClients({ endpoint: moto.endpoint, s3PathStyle: true })
  await publishAssets(clients.s3, readAssets(moto.assembly, ACCOUNT, 'us-east-1'), moto.programs)
  clients.close()
  const sdk = openSdk(moto)
  await sdk.call('ssm', 'put_parameter', { Name: '/cdk-bootstrap/hnb659fds/version', Value: '30', Type: 'String' })
  await sdk.stop()
}
