import { inject } from 'vitest'

/** What the tests find running, and where the app lies that they deploy. */
export interface Moto {
  readonly endpoint: string
  /** The folder of the Python environment's programs. */
  readonly programs: string
  /** The folder that `cdk synth` wrote. */
  readonly assembly: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    moto: Moto
  }
}

export function useMoto(): Moto {
  return inject('moto')
}
