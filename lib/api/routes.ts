import { OPERATIONS, type OperationName } from '../contracts/index.ts'

/** @returns the names of all operations, in the order of the table */
export function operationNames(): OperationName[] {
  return Object.keys(OPERATIONS).filter((name): name is OperationName => name in OPERATIONS)
}

/** Writes a path of the table as the router reads it: `/v1/articles/:article`. */
export function toRoute(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

/** @returns for each path, the methods it takes, as `Allow` lists them */
export function methodsByPath(): ReadonlyMap<string, string> {
  const methods = new Map<string, string>()
  for (const { path, method } of Object.values(OPERATIONS)) {
    const others = methods.get(path)
    methods.set(path, others === undefined ? method : `${others}, ${method}`)
  }
  return methods
}
