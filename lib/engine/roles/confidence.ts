/** For each role a slope and an offset, packed: how often the role is right where the model is so sure of it. */
export type Calibration = Float64Array

/**
 * The confidence of a role: its marginal probability, set right by what was observed on articles the model had not seen
 * (Platt 1999).
 * @param probability the marginal, 0 to 1
 * @returns above 0, at most 1
 */
export function confidenceOf(probability: number, role: number, calibration: Calibration): number {
  const slope = calibration[2 * role] ?? 1
  const offset = calibration[2 * role + 1] ?? 0
  return 1 / (1 + Math.exp(-(slope * logit(probability) + offset)))
}

/** @returns the log-odds of a probability, held away from certainty. */
export function logit(probability: number): number {
  const held = Math.min(1 - UNCERTAINTY, Math.max(UNCERTAINTY, probability))
  return Math.log(held / (1 - held))
}

const UNCERTAINTY = 1e-6
