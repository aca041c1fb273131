/**
 * Weights learnt by FTRL-proximal (McMahan et al. 2013): AdaGrad's rate per coordinate (Duchi, Hazan and Singer
 * 2011) with a ridge penalty that is exact however rarely a coordinate is touched.
 */
export class Follower {
  readonly weights: Float64Array
  private readonly leads: Float64Array
  private readonly squares: Float64Array
  private readonly rate: number
  private readonly ridge: number

  constructor(size: number, rate: number, ridge: number) {
    this.weights = new Float64Array(size)
    this.leads = new Float64Array(size)
    this.squares = new Float64Array(size)
    this.rate = rate
    this.ridge = ridge
  }

  /** Moves one weight against a gradient. */
  correct(at: number, gradient: number): void {
    const before = this.squares[at] ?? 0
    const after = before + gradient * gradient
    const root = Math.sqrt(after)
    const lead = (this.leads[at] ?? 0) + gradient - ((root - Math.sqrt(before)) / this.rate) * (this.weights[at] ?? 0)
    this.squares[at] = after
    this.leads[at] = lead
    this.weights[at] = -lead / ((SMOOTHING + root) / this.rate + this.ridge)
  }
}

const SMOOTHING = 1
