import type { Candidate } from '../candidate.ts'
import type { CompiledRule } from '../compile-pack.ts'
import { scanPassage } from '../pattern-set.ts'
import type { Reading } from '../reading.ts'
import { findAmbiguousLabels } from './ambiguous-label.ts'
import { findBylinesOverAds } from './byline-over-ads.ts'
import { findConflicts } from './conflict.ts'
import { findAgainstEvidence, findAgainstItself } from './contradicted-figure.ts'
import { findDatedOffers } from './dated-offer.ts'
import { findLateLabels } from './late-label.ts'
import { findMissingStatements } from './missing-statement.ts'
import { findScores } from './score.ts'
import { findUnlabelledAds } from './unlabelled-ad.ts'
import { findWovenTeasers } from './woven-teaser.ts'
import { findWrongArithmetic } from './wrong-arithmetic.ts'

/** Everything the pack's rules point at in an article, in no particular order. */
export function detectCandidates(reading: Reading): readonly Candidate[] {
  return [...findPhrases(reading), ...reading.pack.rules.flatMap((rule) => detectStructure(reading, rule))]
}

function detectStructure(reading: Reading, rule: CompiledRule): readonly Candidate[] {
  const { find } = rule.rule
  switch (find.detector) {
    case 'phrase':
      return []
    case 'unlabelled-ad':
      return findUnlabelledAds(reading, rule, find)
    case 'late-label':
      return findLateLabels(reading, rule, find)
    case 'woven-teaser':
      return findWovenTeasers(reading, rule, find)
    case 'dated-offer':
      return findDatedOffers(reading, rule, find)
    case 'wrong-arithmetic':
      return findWrongArithmetic(reading, rule)
    case 'against-evidence':
      return findAgainstEvidence(reading, rule)
    case 'against-itself':
      return [...findAgainstItself(reading, rule), ...findConflicts(reading, rule, find)]
    case 'missing-statement':
      return findMissingStatements(reading, rule, find)
    case 'ambiguous-label':
      return findAmbiguousLabels(reading, rule, find)
    case 'byline-over-ads':
      return findBylinesOverAds(reading, rule, find)
    case 'conflict':
      return findConflicts(reading, rule, find)
    case 'score':
      return findScores(reading, rule, find)
    default:
      return find satisfies never
  }
}

function findPhrases(reading: Reading): readonly Candidate[] {
  const candidates: Candidate[] = []
  let sentence = 0
  const keep = (rule: CompiledRule, first: number, end: number): void => {
    candidates.push({ rule, first, end, sentence, evidence: [], shift: 0 })
  }
  for (; sentence < reading.passages.length; sentence++) {
    const passage = reading.passages[sentence]
    const place = reading.places[sentence]
    if (passage === undefined || place === undefined) continue
    for (const language of reading.languages) scanPassage(reading.pack.phrases[language][place], passage, keep)
  }
  return candidates
}
