import type * as z from 'zod'
import {
  type AnnounceConfig,
  AnnounceConfigSchema,
  CopydeskError,
  type DeliverConfig,
  DeliverConfigSchema,
  type IndexConfig,
  IndexConfigSchema,
  type MeasureConfig,
  MeasureConfigSchema,
  type ModerateConfig,
  ModerateConfigSchema,
  type ReviewConfig,
  ReviewConfigSchema,
} from '../../contracts/index.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the configuration of the moderate function.
 * @throws CopydeskError `config-invalid`, naming the variables at fault, never their values
 */
export function readModerateConfig(environment: Environment): ModerateConfig {
  return readConfig(ModerateConfigSchema, environment)
}

/**
 * Reads the configuration of the index-evidence function.
 * @throws CopydeskError `config-invalid`, naming the variables at fault, never their values
 */
export function readIndexConfig(environment: Environment): IndexConfig {
  return readConfig(IndexConfigSchema, environment)
}

/**
 * Reads the configuration of the measure-queue function.
 * @throws CopydeskError `config-invalid`, naming the variables at fault, never their values
 */
export function readMeasureConfig(environment: Environment): MeasureConfig {
  return readConfig(MeasureConfigSchema, environment)
}

/**
 * Reads the configuration of the review API.
 * @throws CopydeskError `config-invalid`, naming the variables at fault, never their values
 */
export function readReviewConfig(environment: Environment): ReviewConfig {
  return readConfig(ReviewConfigSchema, environment)
}

/**
 * Reads the configuration of the announce function.
 * @throws CopydeskError `config-invalid`, naming the variables at fault, never their values
 */
export function readAnnounceConfig(environment: Environment): AnnounceConfig {
  return readConfig(AnnounceConfigSchema, environment)
}

/**
 * Reads the configuration of the deliver-webhook function.
 * @throws CopydeskError `config-invalid`, naming the variables at fault, never their values
 */
export function readDeliverConfig(environment: Environment): DeliverConfig {
  return readConfig(DeliverConfigSchema, environment)
}

function readConfig<Config>(schema: z.ZodType<Config>, environment: Environment): Config {
  const config = schema.safeParse(environment)
  if (config.success) return config.data
  const names = config.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new CopydeskError('config-invalid', `the environment lacks a valid ${names}`, { cause: config.error })
}
