import type { Upload } from './source-store.ts'

/** The way back to the intake, for articles that late evidence concerns. */
export interface Rejudging {
  /** Asks for each upload to be judged again. To ask twice costs work and changes nothing. */
  ask(uploads: readonly Upload[]): Promise<void>
}
