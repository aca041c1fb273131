/** Reading queries in the language of Logs Insights, as far as ours use it. */

const WORDS = new Set('filter fields unnest into stats by as sort desc asc limit and or not in like'.split(' '))

/** @returns each field of a line that a query names, as a path; `*` stands for every item of a list that is taken apart. */
export function fieldsIn(query: readonly string[]): readonly string[] {
  const text = query.join(' | ').replaceAll(/"[^"]*"/g, '')
  const lists = new Map([...text.matchAll(/unnest line\.([\w.]+) into (\w+)/g)].map(([, list, item]) => [item, list]))
  const own = new Set([...text.matchAll(/\b(?:as|into) (\w+)/g)].map(([, name]) => name))
  const names = [...text.matchAll(/(?<![\w.@])@?[A-Za-z][\w.]*(?![\w.]*\()/g)].map(([name]) => name)
  const paths = names.flatMap((name) => {
    const [root = '', ...rest] = name.split('.')
    const list = lists.get(root)
    if (root === 'line' && rest.length > 0) return [rest.join('.')]
    if (list !== undefined && rest.length > 0) return [[list, '*', ...rest].join('.')]
    return WORDS.has(name) || own.has(root) || name.startsWith('@') ? [] : [name]
  })
  return [...new Set(paths)]
}

/** @returns the words a query compares fields with. */
export function comparisonsIn(query: readonly string[]): readonly { readonly field: string; readonly word: string }[] {
  return [...query.join(' | ').matchAll(/([\w.]+) = "([^"]*)"/g)].map(([, field = '', word = '']) => ({ field, word }))
}

/** @returns what stands at a path, if anything does. */
export function find(value: unknown, path: string): readonly unknown[] {
  return path.split('.').reduce<readonly unknown[]>((values, step) => values.flatMap((at) => enter(at, step)), [value])
}

function enter(value: unknown, step: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') return Array.isArray(value) ? value : []
  return Object.entries(value).flatMap(([name, inner]) => (name === step && inner !== undefined ? [inner] : []))
}
