/**
 * What an UpdateItem needs to give an item these attributes and leave its others as they are. Those that are undefined are
 * removed.
 */
export function setAttributes(attributes: Readonly<Record<string, unknown>>) {
  const names = Object.keys(attributes)
  const present = names.filter((name) => attributes[name] !== undefined)
  const absent = names.filter((name) => attributes[name] === undefined)
  const set = `SET ${present.map((name) => `#${name} = :${name}`).join(', ')}`
  const remove = absent.length === 0 ? '' : ` REMOVE ${absent.map((name) => `#${name}`).join(', ')}`
  return {
    UpdateExpression: set + remove,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(present.map((name) => [`:${name}`, attributes[name]])),
  }
}
