import { CopydeskError } from '../../contracts/errors.ts'
import type { Invocation, Shell } from '../command/index.ts'
import { accessDesk, type DeskAccess, takePatiently } from '../desk/index.ts'
import { toLine } from '../json.ts'
import { openOutput } from './output.ts'

/** Writes every decided article as one labelled line, page by page. @returns the exit code */
export async function exportLabels(access: DeskAccess, invocation: Invocation, shell: Shell): Promise<number> {
  const desk = accessDesk(access, invocation, shell)
  let page = await takePatiently(() => desk.labels())
  const output = openOutput(invocation.values.get('output'), shell)
  for (const seen = new Set<string>(); !output.isClosed; ) {
    await output.write(page.articles.map((article) => `${toLine(article)}\n`).join(''))
    const { next } = page
    if (next === null) break
    if (seen.has(next)) throw goesRound()
    seen.add(next)
    page = await takePatiently(() => desk.labels(next))
  }
  output.close()
  return 0
}

function goesRound(): CopydeskError {
  return new CopydeskError('answer-invalid', 'the pages of the desk lead round in a circle', {
    hint: 'a desk and its command should be of the same version',
  })
}
