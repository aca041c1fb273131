import type { Pack } from '../contracts/pack.ts'
import type { Finding, Reason, Verdict } from '../contracts/verdict.ts'
import type { Language } from '../contracts/words.ts'
import { describeNote, isNoteCode } from './notes.ts'

/**
 * Puts the words of a verdict into another language: what rules say, and what their evidence shows. Facts stay.
 * Rules the pack has no words for in that language keep those they have.
 */
export function translateVerdict(verdict: Verdict, pack: Pack, language: Language): Verdict {
  const words = pack.translations[language] ?? {}
  const findings = verdict.findings.map((finding) => translateFinding(finding, words, language))
  return { ...verdict, findings, reasons: verdict.reasons.map((reason) => translateReason(reason, words)) }
}

type RuleWords = NonNullable<Pack['translations'][Language]>

function translateFinding(finding: Finding, words: RuleWords, language: Language): Finding {
  const { message, why, clearedBy, fix } = words[finding.rule] ?? finding
  const evidence = finding.evidence.map((one) => {
    const { code, values } = one
    return isNoteCode(code) ? { ...one, note: describeNote({ code, values }, language) } : one
  })
  return { ...finding, message, why, clearedBy, fix, evidence }
}

function translateReason(reason: Reason, words: RuleWords): Reason {
  const message = words[reason.code]?.message
  return message === undefined ? reason : { ...reason, message }
}
