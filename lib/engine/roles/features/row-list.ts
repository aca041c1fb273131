/** Rows of the weight table by sentence, packed: those of sentence s lie between `starts[s]` and `starts[s + 1]`. */
export class RowList {
  rows = new Int32Array(4096)
  readonly starts: Int32Array
  private used = 0
  private sentence = 0

  constructor(sentences: number) {
    this.starts = new Int32Array(sentences + 1)
  }

  add(row: number): void {
    if (this.used === this.rows.length) this.grow()
    this.rows[this.used++] = row
  }

  /** Closes the current sentence; rows added from now on belong to the next. */
  endSentence(): void {
    this.starts[++this.sentence] = this.used
  }

  private grow(): void {
    const larger = new Int32Array(this.rows.length * 2)
    larger.set(this.rows)
    this.rows = larger
  }
}
