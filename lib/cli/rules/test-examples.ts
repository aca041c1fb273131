import type { Pack } from '../../contracts/pack.ts'

/** Runs every example of a pack. @returns a line for each that does not show what it should */
export async function testExamples(pack: Pack): Promise<readonly string[]> {
  const { checkExamples } = await import('../../engine/index.ts')
  return checkExamples(pack).map(({ rule, language, kind, index }) => {
    const mistake = kind === 'bad' ? 'is not flagged' : 'is flagged'
    return `rule "${rule}", ${language}, ${kind} example ${index + 1} ${mistake}`
  })
}
