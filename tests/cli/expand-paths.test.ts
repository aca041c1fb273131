import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { expandPaths } from '../../lib/cli/check/expand-paths.ts'
import { writeFiles } from './temporary-files.ts'

async function expandIn(directory: string, ...names: readonly string[]): Promise<readonly string[]> {
  const inputs = await expandPaths(names.map((name) => join(directory, name)))
  return inputs.map((input) => {
    if (input.kind === 'failed') return `${input.error.code}: ${input.error.message.replace(directory, '')}`
    return input.kind === 'file' ? input.path.replace(`${directory}/`, '') : '-'
  })
}

it('takes files as given, in the order given, whatever their ending', async () => {
  const directory = writeFiles({ 'b.txt': 'b', 'a.md': 'a' })

  expect(await expandIn(directory, 'b.txt', 'a.md', 'b.txt')).toEqual(['b.txt', 'a.md', 'b.txt'])
})

it('walks a directory in order of name, and takes only text files', async () => {
  const directory = writeFiles({
    'd/b.txt': '',
    'd/a/z.text': '',
    'd/C.TXT': '',
    'd/ä.txt': '',
    'd/x.png': '',
    'd/.hidden/a.txt': '',
    'd/.note.txt': '',
    'd/node_modules/a.txt': '',
  })

  expect(await expandIn(directory, 'd')).toEqual(['d/C.TXT', 'd/a/z.text', 'd/b.txt', 'd/ä.txt'])
})

it('matches patterns in order of name', async () => {
  const directory = writeFiles({ 'd/b.txt': '', 'd/a.txt': '', 'd/e/c.txt': '', 'd/d.md': '' })

  expect(await expandIn(directory, 'd/*.txt')).toEqual(['d/a.txt', 'd/b.txt'])
  expect(await expandIn(directory, 'd/**/*.{txt,md}')).toEqual(['d/a.txt', 'd/b.txt', 'd/d.md', 'd/e/c.txt'])
})

it('takes a file whose name looks like a pattern for a file', async () => {
  const directory = writeFiles({ 'is it [new]?.txt': '', 'n.txt': '' })

  expect(await expandIn(directory, 'is it [new]?.txt')).toEqual(['is it [new]?.txt'])
})

it('says where there is nothing, and goes on', async () => {
  const directory = writeFiles({ 'a.txt': '', 'empty/x.png': '' })

  expect(await expandIn(directory, 'gone.txt', 'a.txt', 'empty', '*.rtf', 'a.txt/b.txt')).toEqual([
    'input-unreadable: cannot read /gone.txt: there is no such file',
    'a.txt',
    'input-none: nothing to check in /empty: no .txt or .text file',
    'input-none: nothing to check in /*.rtf: no file matches',
    'input-unreadable: cannot read /a.txt/b.txt: a part of the path is a file, not a directory',
  ])
})

it('does not follow links round in circles', async () => {
  const directory = writeFiles({ 'd/a.txt': '', 'other/b.txt': '' })
  symlinkSync(join(directory, 'd'), join(directory, 'd/again'))
  symlinkSync(join(directory, 'other'), join(directory, 'd/other'))
  symlinkSync(join(directory, 'nowhere.txt'), join(directory, 'd/z.txt'))

  expect(await expandIn(directory, 'd')).toEqual(['d/a.txt', 'd/other/b.txt', 'd/z.txt'])
})

it('knows standard input by its dash', async () => {
  expect(await expandPaths(['-'])).toEqual([{ kind: 'stdin' }])
})
