/** One value on one line. */
export function toLine(value: unknown): string {
  return escape(JSON.stringify(value))
}

/** A value on many lines, two blanks a level, behind a common margin. */
export function toLines(value: unknown, margin = ''): string {
  return escape(JSON.stringify(value, null, 2))
    .split('\n')
    .join(`\n${margin}`)
}

/** What some readers take for the end of a line, or a terminal for an order. JSON may write any of it as an escape. */
const TROUBLE = /[\u007f-\u009f\u2028\u2029]/g

function escape(json: string): string {
  return json.replace(TROUBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
