import type { ComponentChildren } from 'preact'

interface TableProps {
  readonly title: string
  /** Names of the columns; none for a table that says without them what it holds. */
  readonly head?: readonly ComponentChildren[]
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly ComponentChildren[])[]
}

/** Rows of figures, each named by its first cell. */
export function Table({ title, head, rows }: TableProps) {
  return (
    <table class="figures" aria-label={title}>
      {head !== undefined && (
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([first, ...cells], index) => (
          <tr key={index}>
            <th scope="row">{first}</th>
            {cells.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
