/**
 * Upper end of the one-sided 95 % interval for a share, whatever the share is (Clopper and Pearson 1934): the largest
 * probability under which seeing so few hits is still likelier than one in twenty.
 * @param hits of `trials`; without trials nothing is known and the answer is 1
 */
export function upperBound(hits: number, trials: number): number {
  if (hits >= trials) return 1
  let low = hits / trials
  let high = 1
  for (let step = 0; step < BISECTIONS; step++) {
    const middle = (low + high) / 2
    if (atMost(hits, trials, middle) > ONE_SIDED) low = middle
    else high = middle
  }
  return high
}

const BISECTIONS = 60
const ONE_SIDED = 0.05

/** Probability of at most `hits` in `trials` independent draws. */
function atMost(hits: number, trials: number, probability: number): number {
  let term = (1 - probability) ** trials
  let sum = term
  for (let k = 1; k <= hits; k++) {
    term *= ((trials - k + 1) / k) * (probability / (1 - probability))
    sum += term
  }
  return sum
}
