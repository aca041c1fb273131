/** A piece of an XML answer, already escaped. */
export type Xml = string

export function element(name: string, ...content: readonly Xml[]): Xml {
  return `<${name}>${content.join('')}</${name}>`
}

/** An element with text in it; nothing at all when the value is undefined. */
export function field(name: string, value: string | number | boolean | undefined): Xml {
  return value === undefined ? '' : `<${name}>${escapeText(String(value))}</${name}>`
}

/** A whole document in S3's namespace. */
export function xmlDocument(name: string, ...content: readonly Xml[]): Xml {
  const body = `<${name} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content.join('')}</${name}>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// Keys may hold characters that XML trims, folds or forbids; written as references they come through, as they do on AWS.
// oxlint-disable-next-line no-control-regex
const SPECIAL = /[&<>"\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]/g

function escapeText(text: string): string {
  return text.replace(SPECIAL, (character) => NAMED[character] ?? `&#x${character.charCodeAt(0).toString(16)};`)
}
