import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { S3Error } from './s3-error.ts'

/** A parsed element: its text, its children by name, or several of either. */
export type XmlNode = string | { readonly [name: string]: XmlNode | undefined } | readonly XmlNode[]

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
})

/** @returns the content of the document's root element. Throws S3Error MalformedXML when the root is not `root`. */
export function parseXml(text: string, root: string): XmlNode {
  // No S3 request has a document type, and one is where entity bombs live.
  if (text.includes('<!DOCTYPE') || XMLValidator.validate(text) !== true) throw new S3Error('MalformedXML')
  const document = parser.parse(text) as XmlNode
  const content = children(document, root)[0]
  if (content === undefined) throw new S3Error('MalformedXML')
  return content
}

/** @returns the children of that name, in order; none when the node has no such child. */
export function children(node: XmlNode, name: string): readonly XmlNode[] {
  if (typeof node === 'string' || isList(node)) return []
  const child = node[name]
  if (child === undefined) return []
  return isList(child) ? child : [child]
}

/** @returns the text of the first child of that name, entities resolved; undefined when there is none. */
export function childText(node: XmlNode, name: string): string | undefined {
  const child = children(node, name)[0]
  return typeof child === 'string' ? unescapeText(child) : undefined
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function isList(node: XmlNode): node is readonly XmlNode[] {
  return Array.isArray(node)
}

function unescapeText(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string, decimal: string, name: string) => {
    if (name) return ENTITIES[name] ?? whole
    const point = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return point <= 0x10_ffff ? String.fromCodePoint(point) : whole
  })
}
