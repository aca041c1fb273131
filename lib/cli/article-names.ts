import { FOLDERS } from '../contracts/folders.ts'

/** The keys an article may be stored under, the likeliest first: as given, with the ending, in `articles/`. */
export function articleNames(given: string): readonly string[] {
  const key = given.replace(/^s3:\/\/[^/]*\//, '').replace(/^\/+/, '')
  const keys = key.startsWith(FOLDERS.articles) ? [key] : [key, FOLDERS.articles + key]
  return keys.flatMap((name) => (HAS_ENDING.test(name) ? [name] : [name, `${name}.txt`]))
}

const HAS_ENDING = /\.(txt|text)$/i
