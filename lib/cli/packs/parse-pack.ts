import { z } from 'zod'
import { CopydeskError } from '../../contracts/errors.ts'
import { type Pack, PackSchema } from '../../contracts/pack.ts'
import { PackExtensionSchema } from '../../contracts/pack-file.ts'
import { resolvePack, suggest } from './resolve-pack.ts'

/**
 * Reads the text of a pack file: a whole pack, or one that extends another.
 * @throws CopydeskError `pack-invalid` with the place of the first mistake, and for an unknown key the one it is like
 */
export function parsePack(text: string, path: string, bases: readonly Pack[]): Pack {
  const value = parseJson(text, path)
  if (typeof value === 'object' && value !== null && 'extends' in value) {
    return resolvePack(check(PackExtensionSchema, value, path), bases)
  }
  return check(PackSchema, value, path)
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const hint = cause instanceof SyntaxError ? whereIn(cause.message) : 'a pack is a JSON file'
    throw new CopydeskError('pack-invalid', `${path} is not JSON`, { cause, hint })
  }
}

/** The parser quotes the text around a mistake; only its position is repeated. */
function whereIn(message: string): string {
  const place = /at position \d+(?: \(line \d+ column \d+\))?/.exec(message)
  return place === null ? 'it ends too early' : `the mistake is ${place[0]}`
}

function check<Output>(schema: z.ZodType<Output>, value: unknown, path: string): Output {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  if (issue === undefined) throw result.error
  throw describe(issue, schema, path)
}

function describe(issue: z.core.$ZodIssue, schema: z.ZodType, path: string): CopydeskError {
  const place = issue.path.length === 0 ? 'at the top' : `at ${issue.path.join('.')}`
  if (issue.code !== 'unrecognized_keys') {
    return new CopydeskError('pack-invalid', `${path}, ${place}: ${issue.message}`, {
      hint: 'lib/packs/README.md describes what a pack holds',
    })
  }
  const [key = ''] = issue.keys
  return new CopydeskError('pack-invalid', `${path}, ${place}: there is no key "${key}"`, {
    hint: suggest(key, keysOf(schema)),
  })
}

/** Every key the contract knows, wherever it may stand. */
function keysOf(schema: z.ZodType): readonly string[] {
  const keys = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'properties') for (const key of Object.keys(inner)) keys.add(key)
      visit(inner)
    }
  }
  visit(z.toJSONSchema(schema))
  return [...keys]
}
