import type { Severity } from '../contracts.ts'
import { SEVERITY_GLYPHS } from '../words/labels.ts'

interface SeverityMarkProps {
  readonly severity: Severity | 'none'
  /** True where a column says the word already. */
  readonly isShort?: boolean
}

/** A severity by shape, colour and word. */
export function SeverityMark({ severity, isShort = false }: SeverityMarkProps) {
  return (
    <span class={`severity is-${severity}`}>
      <span class="glyph" aria-hidden="true">
        {SEVERITY_GLYPHS[severity]}
      </span>
      <span class={isShort ? 'unseen' : undefined}>{severity === 'none' ? 'no finding' : severity}</span>
    </span>
  )
}
