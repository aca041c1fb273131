import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CopydeskError } from '../../lib/contracts/errors.ts'
import { FLAGS, ROLES } from '../../lib/contracts/words.ts'

const goldSentence = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  role: z.enum(ROLES),
  flags: z.array(z.enum(FLAGS)).optional(),
})

const article = z.object({
  id: z.string().min(1),
  /** Texts that share a house style share a family; no family is ever split between training and measuring. */
  family: z.string().min(1),
  lang: z.string().min(2),
  /** `authored` for texts written to be learnt from. */
  kind: z.string().optional(),
  /** What the writer was asked for, where somebody was. */
  cell: z.string().optional(),
  text: z.string(),
  sentences: z.array(goldSentence),
})

export type LabelledArticle = z.infer<typeof article>
export type GoldSentence = z.infer<typeof goldSentence>

/**
 * Reads labelled JSONL files, and every `.jsonl` file of a directory. Files in the order of their sorted names,
 * articles as they stand. Throws `input-unreadable` for a missing file or a line that breaks the schema.
 */
export async function readCorpus(paths: readonly string[]): Promise<readonly LabelledArticle[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat()
  const articles: LabelledArticle[] = []
  for (const file of files.toSorted()) articles.push(...parseLines(file, await readFile(file, 'utf8')))
  return articles
}

async function filesAt(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new CopydeskError('input-unreadable', `No corpus at ${path}`, {
      cause,
      hint: 'Give a JSONL file or a directory of them.',
    })
  })
  if (!found.isDirectory()) return [path]
  const names = await readdir(path)
  return names.filter((name) => name.endsWith('.jsonl')).map((name) => join(path, name))
}

function parseLines(file: string, content: string): readonly LabelledArticle[] {
  return content.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(file, index + 1, line)]))
}

function parseLine(file: string, number: number, line: string): LabelledArticle {
  try {
    return article.parse(JSON.parse(line))
  } catch (cause) {
    throw new CopydeskError('input-unreadable', `${file}:${number} is not a labelled article`, { cause })
  }
}
