/** A number with its sign and unit as a text states it; the hedge stands outside the span. Offsets are UTF-16 code units, tokens half-open. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly endToken: number
  /** Index into `Document.sentences`. */
  readonly sentence: number
  /** After scaling: "$621 million" is 621,000,000. A single value has `low === high`; a range has both ends. */
  readonly low: number
  readonly high: number
  /** Worth of the last digit shown, after scaling: 1,000,000 for "$621 million", 0.01 for "5.75 %". */
  readonly precision: number
  /**
   * ISO 4217 code, `percent`, `percentage-points`, `basis-points`, `shares`, `multiple` ("threefold", "3x"), `count` with
   * no unit, a currency per share (`USD/share`), or a duration: `years`, `months`, `weeks`, `days`, `hours`. Cents and
   * pence are hundredths of their currency.
   */
  readonly unit: string
  /** How the value is hedged: about, nearly (slightly below), more than (slightly above), up to. Null when it is not. */
  readonly approximation: 'about' | 'nearly' | 'more-than' | 'up-to' | null
  /** The other value an ambiguous spelling can have ("1.234" in a text of unknown habit), or null. */
  readonly otherReading: number | null
}
