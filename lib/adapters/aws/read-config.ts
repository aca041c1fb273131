import type * as z from 'zod'
import {
  type BackfillConfig,
  BackfillConfigSchema,
  CopydeskError,
  type IndexConfig,
  IndexConfigSchema,
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
 * Reads the configuration of the backfill function.
 * @throws CopydeskError `config-invalid`, naming the variables at fault, never their values
 */
export function readBackfillConfig(environment: Environment): BackfillConfig {
  return readConfig(BackfillConfigSchema, environment)
}

/**
 * Reads the configuration of the index-evidence function.
 * @throws CopydeskError `config-invalid`, naming the variables at fault, never their values
 */
export function readIndexConfig(environment: Environment): IndexConfig {
  return readConfig(IndexConfigSchema, environment)
}

/**
 * Reads the configuration of the review API.
 * @throws CopydeskError `config-invalid`, naming the variables at fault, never their values
 */
export function readReviewConfig(environment: Environment): ReviewConfig {
  return readConfig(ReviewConfigSchema, environment)
}

function readConfig<Config>(schema: z.ZodType<Config>, environment: Environment): Config {
  const config = schema.safeParse(environment)
  if (config.success) return config.data
  const names = config.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new CopydeskError('config-invalid', `the environment lacks a valid ${names}`, { cause: config.error })
}
