import type { Document } from '../document/index.ts'
import type { RoleReading } from '../roles/index.ts'
import type { Disposal } from './dispose.ts'

/**
 * Sends an article to review that would be clear but that the model cannot clear: no sentence of it is called
 * advertising, yet one is too likely to be. Articles whose advertising was found are judged by their findings.
 * @param clearBelow the probability from which the model declines to clear, learnt with the weights
 */
export function doubt(
  disposal: Disposal,
  { sentences }: Document,
  roles: readonly RoleReading[],
  clearBelow: number,
): Disposal {
  if (disposal.disposition !== 'clear' || roles.some(({ role }) => role === 'promo' || role === 'label'))
    return disposal
  const likeliest = roles.reduce((most, { ad }, s) => (ad > (roles[most]?.ad ?? 0) ? s : most), 0)
  const ad = roles[likeliest]?.ad ?? 0
  const sentence = sentences[likeliest]
  if (sentence === undefined || ad < clearBelow) return disposal
  const percent = Math.round(ad * 100)
  const place = `the sentence at ${sentence.start} to ${sentence.end}`
  const message = `${place} may be advertising (${percent} %): too likely to clear the article unseen`
  return { disposition: 'review', reasons: [{ code: 'unsure-of-advertising', message }] }
}
