import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunction, type FunctionName, unpackFunction } from '../../bench/bundle/build-function.ts'
import { type Deployment, startDeployment } from '../../tests/infra/deployment/start-deployment.ts'
import type { BootedFunction } from '../../tests/infra/runtime-api/boot-function.ts'
import { type Meter, startMeter } from './meter.ts'

/** The stack, and functions as they are deployed, which reach it through a meter. */
export interface Rig {
  readonly deployment: Deployment
  readonly meter: Meter
  boot(name: FunctionName, environment?: Readonly<Record<string, string>>): Promise<BootedFunction>
  close(): Promise<void>
}

export async function openRig(): Promise<Rig> {
  const place = mkdtempSync(join(tmpdir(), 'copydesk-cost-'))
  const deployment = await startDeployment()
  const meter = await startMeter(deployment.stack.endpoint)
  const throughMeter = (url: string): string => url.replace(deployment.stack.endpoint, meter.endpoint)
  return {
    deployment,
    meter,
    async boot(name, environment = {}) {
      const folder = unpackFunction(await buildFunction(name), place)
      copyFileSync(new URL('metered.mjs', import.meta.url), join(folder, 'metered.mjs'))
      return deployment.boot(folder, {
        _HANDLER: 'metered.handler',
        AWS_ENDPOINT_URL: meter.endpoint,
        COPYDESK_DEAD_LETTER_URL: throughMeter(deployment.stack.queueUrl('dead-letters')),
        COPYDESK_INTAKE_URL: throughMeter(deployment.stack.queueUrl('uploads')),
        ...environment,
      })
    },
    async close() {
      await deployment.close()
      await meter.close()
      rmSync(place, { recursive: true })
    },
  }
}
