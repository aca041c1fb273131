import { createHash } from 'node:crypto'
import type { Finding, JudgedSentence, Shares, Span, Verdict } from '../../lib/contracts/verdict.ts'
import { ROLES, type Role } from '../../lib/contracts/words.ts'

/** A verdict made by hand: sentences with their roles, joined to a text as given. */
export interface Draft {
  readonly uri?: string
  /** Role and text; a text that is only blanks or line breaks goes between sentences. */
  readonly parts: readonly (readonly [Role, string])[]
  readonly findings?: readonly FindingDraft[]
  readonly cleared?: readonly { rule: string; words: string; guard: string; by: string }[]
  readonly change?: Partial<Verdict>
}

export interface FindingDraft extends Partial<Omit<Finding, 'quote'>> {
  /** The flagged words; they must be in the text. */
  readonly words: string
}

export function makeVerdict({
  uri = 'drafts/nordvik.txt',
  parts,
  findings = [],
  cleared = [],
  change,
}: Draft): Verdict {
  const content = parts.map(([, text]) => text).join('')
  const sentences = placeSentences(parts)
  return {
    schema: 'copydesk.verdict/1',
    source: { uri, mediaType: 'text/plain', bytes: Buffer.byteLength(content), sha256: hash(content) },
    text: { language: 'en', characters: content.length, sha256: hash(content), content },
    engine: {
      version: '0.0.0',
      model: { id: 'none', sha256: hash('model') },
      pack: { id: 'none', version: '0.0.0', sha256: hash('pack') },
      evidence: { documents: 0, sha256: null },
    },
    disposition: findings.length > 0 ? 'hold' : 'clear',
    reasons: [],
    shares: countShares(sentences),
    sentences,
    segments: [],
    claims: [],
    findings: findings.map((draft, index) => makeFinding(draft, index, content)),
    cleared: cleared.map(({ rule, words, guard, by }) => ({
      rule,
      guard,
      ...locate(content, words),
      by: locate(content, by),
    })),
    ...change,
  }
}

/** An article of a company that does not exist, with a pitch at its end. */
export const PITCH: Draft = {
  parts: [
    ['furniture', 'Nordvik Ferries orders two electric ships'],
    ['report', '\n\n\n\n'],
    ['report', 'Nordvik Ferries has ordered two battery ships from a yard in Gdynia, the company said on Tuesday. '],
    ['report', 'Analyst Mira Holm of Brede Bank cut the shares to "Hold" and called the price fair. '],
    ['opinion', 'The order looks brave for a company of this size.'],
    ['report', '\n\n'],
    ['label', 'Ad'],
    ['report', '\n'],
    ['promo', 'Nordvik shares: Buy or sell?! '],
    ['promo', 'Urgent action needed, our free report names the one share that will double.'],
    ['report', '\n\n'],
    ['notice', 'The author holds no shares in Nordvik.'],
  ],
  findings: [
    {
      rule: 'urgency-pressure',
      severity: 'high',
      words: 'Urgent action needed',
      message: 'The copy presses the reader to act.',
      why: 'Pressure pushes a reader past the risk information.',
      clearedBy: 'A date and a reason why it matters.',
      fix: 'Say what happens and when, or delete the sentence.',
      citations: [
        { id: 'finra-2210', title: 'FINRA Rule 2210(d)(1)', appliesTo: 'US broker-dealers', verified: false },
        { id: 'mifid-44', title: 'Delegated Regulation 2017/565, Article 44', appliesTo: 'EU firms', verified: true },
      ],
    },
    { rule: 'advice-teaser', severity: 'medium', words: 'Buy or sell?!' },
    { rule: 'promise-of-gain', severity: 'critical', words: 'will double' },
    {
      rule: 'late-label',
      severity: 'low',
      words:
        'Nordvik shares: Buy or sell?! Urgent action needed, our free report names the one share that will double.',
    },
  ],
  cleared: [{ rule: 'advice-rating', words: 'cut the shares to "Hold"', guard: 'analyst-action', by: 'Mira Holm' }],
}

function locate(content: string, words: string): Span {
  const start = content.indexOf(words)
  if (start < 0) throw new Error(`the text does not hold ${JSON.stringify(words)}`)
  return { start, end: start + words.length }
}

function placeSentences(parts: Draft['parts']): JudgedSentence[] {
  let at = 0
  return parts.flatMap(([role, text]) => {
    const start = at
    at += text.length
    const length = text.trimEnd().length
    return length === 0 ? [] : [{ start, end: start + length, role, confidence: 1 }]
  })
}

function makeFinding({ words, ...draft }: FindingDraft, index: number, content: string): Finding {
  return {
    id: `finding-${index}`,
    rule: 'some-rule',
    flag: null,
    severity: 'medium',
    ...locate(content, words),
    quote: words,
    message: 'What is the matter.',
    why: '',
    clearedBy: '',
    fix: '',
    citations: [],
    evidence: [],
    argument: { guards: [], nearestSource: null, measured: null },
    ...draft,
  }
}

function countShares(sentences: readonly JudgedSentence[]): Shares {
  const total = sentences.reduce((sum, { start, end }) => sum + end - start, 0)
  const share = (role: Role): number =>
    sentences
      .filter((sentence) => sentence.role === role)
      .reduce((sum, { start, end }) => sum + (end - start) / total, 0)
  const [report, opinion, promo, label, notice, furniture] = ROLES.map(share)
  return {
    report: report ?? 0,
    opinion: opinion ?? 0,
    promo: promo ?? 0,
    label: label ?? 0,
    notice: notice ?? 0,
    furniture: furniture ?? 0,
  }
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
