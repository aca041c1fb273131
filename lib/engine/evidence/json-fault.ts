/** Where a text stops being JSON. */
export interface JsonFault {
  readonly line: number
  readonly column: number
}

const VALUE_START = /["{[\-0-9tfn]/
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** @returns where a text that is no JSON goes wrong, lines and columns from 1. Linear; needs no stack of calls. */
export function findJsonFault(text: string): JsonFault {
  const at = faultOffset(text)
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  let line = 1
  for (let next = before.indexOf('\n'); next !== -1; next = before.indexOf('\n', next + 1)) line++
  return { line, column: at - lineStart + 1 }
}

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

function faultOffset(text: string): number {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    at = skipBlanks(text, at)
    const sign = text[at]
    if (sign === undefined) return at
    const step = takeStep(text, at, sign, expected, open)
    if (step === null) return at
    if (step.fault !== undefined) return step.fault
    at = step.end
    expected = step.expected
    if (open.length === 0 && expected === 'comma-or-end') return skipBlanks(text, at)
  }
}

interface Step {
  readonly end: number
  readonly expected: Expected
  readonly fault?: number
}

function takeStep(text: string, at: number, sign: string, expected: Expected, open: ('{' | '[')[]): Step | null {
  const top = open.at(-1)
  const mayEnd = expected.endsWith('end')
  if (mayEnd && ((sign === '}' && top === '{') || (sign === ']' && top === '['))) {
    open.pop()
    return { end: at + 1, expected: 'comma-or-end' }
  }
  if (expected === 'comma-or-end') {
    return sign === ',' ? { end: at + 1, expected: top === '{' ? 'key' : 'value' } : null
  }
  if (expected === 'colon') return sign === ':' ? { end: at + 1, expected: 'value' } : null
  if (expected.startsWith('key')) return sign === '"' ? takeString(text, at, 'colon') : null
  return takeValue(text, at, sign, open)
}

function takeValue(text: string, at: number, sign: string, open: ('{' | '[')[]): Step | null {
  if (!VALUE_START.test(sign)) return null
  if (sign === '"') return takeString(text, at, 'comma-or-end')
  if (sign === '{' || sign === '[') {
    open.push(sign)
    return { end: at + 1, expected: sign === '{' ? 'key-or-end' : 'value-or-end' }
  }
  SCALAR.lastIndex = at
  return SCALAR.test(text) ? { end: SCALAR.lastIndex, expected: 'comma-or-end' } : null
}

function takeString(text: string, start: number, expected: Expected): Step {
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return { end: at + 1, expected }
    if (Number.isNaN(code) || code < 0x20) return { end: at, expected, fault: at }
    if (code !== 0x5c) at++
    else {
      ESCAPE.lastIndex = at
      if (!ESCAPE.test(text)) return { end: at, expected, fault: at }
      at = ESCAPE.lastIndex
    }
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return at
}
