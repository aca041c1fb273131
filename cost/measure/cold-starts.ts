import { FUNCTIONS } from '../../bench/bundle/build-function.ts'
import { firstEventOf } from '../../bench/bundle/first-event.ts'
import { invokeMetered } from './invoke.ts'
import type { Rig } from './rig.ts'

/** @returns by function the CPU milliseconds of a process that starts, loads the bundle and answers a first event */
export async function measureColdStarts(rig: Rig): Promise<Record<string, number>> {
  const measured: Record<string, number> = {}
  for (const name of FUNCTIONS) {
    const { event, environment } = firstEventOf(name)
    const { processCpuMs } = await invokeMetered(await rig.boot(name, environment), event)
    measured[name] = Math.round(processCpuMs)
  }
  return measured
}
