import type { Answer, AnswerReason, Deed, Duty, Outcome, OutcomeReason, Stage } from '../contracts/index.ts'
import type { Language } from '../contracts/words.ts'

/** What people say and do at the desk, in words for a sentence about them: "Mira Holm confirmed it". */
export interface ReviewWords {
  readonly answers: Readonly<Record<Answer, string>>
  readonly reasons: Readonly<Record<AnswerReason, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly outcomeReasons: Readonly<Record<OutcomeReason, string>>
  readonly stages: Readonly<Record<Stage, string>>
  readonly duties: Readonly<Record<Duty | 'system', string>>
  /** What a person, or Copydesk itself, has done. */
  readonly deeds: Readonly<Record<Deed['kind'], string>>
}

const ENGLISH: ReviewWords = {
  answers: { confirm: 'confirmed', 'not-an-issue': 'not an issue', 'acceptable-here': 'acceptable here' },
  reasons: {
    misread: 'the words were misread',
    attributed: 'a named source stands behind it',
    supported: 'evidence supports it',
    'not-promotional': 'it does not promote anything',
    'same-as-another': 'another finding says the same',
    'house-policy': 'house policy allows it',
    'disclosed-elsewhere': 'it is disclosed elsewhere',
    'approved-by-legal': 'the legal department approved it',
    'minor-in-context': 'it weighs little in its context',
    'corrected-later': 'it will be corrected later',
  },
  outcomes: { release: 'released', 'release-with-changes': 'released with changes', reject: 'rejected' },
  outcomeReasons: {
    'unlabelled-advertising': 'advertising without a label',
    'unsupported-claims': 'claims without support',
    misleading: 'misleading as a whole',
    'missing-disclosure': 'a disclosure is missing',
    'legal-advice-needed': 'legal advice is needed',
  },
  stages: {
    first: 'waits for its first reader',
    second: 'waits for a second reader',
    lead: 'waits for a lead, as two readers differ',
    decided: 'decided',
  },
  duties: { reader: 'reader', reviewer: 'reviewer', lead: 'lead', system: 'Copydesk' },
  deeds: {
    'open-revision': 'took the verdict up for review',
    answer: 'answered a finding',
    'correct-role': 'corrected a role',
    'add-finding': 'added a finding',
    comment: 'commented',
    escalate: 'asked for a second reader',
    decide: 'decided on the article',
    undo: 'took an event back',
    assign: 'assigned the article',
    'take-over': 'took the article over',
    skip: 'gave the article back undecided',
  },
}

const GERMAN: ReviewWords = {
  answers: { confirm: 'bestätigt', 'not-an-issue': 'kein Problem', 'acceptable-here': 'hier hinnehmbar' },
  reasons: {
    misread: 'die Worte wurden falsch gelesen',
    attributed: 'eine genannte Quelle steht dahinter',
    supported: 'Belege stützen es',
    'not-promotional': 'es wirbt für nichts',
    'same-as-another': 'ein anderer Befund sagt dasselbe',
    'house-policy': 'die Hausregeln lassen es zu',
    'disclosed-elsewhere': 'es ist an anderer Stelle offengelegt',
    'approved-by-legal': 'die Rechtsabteilung hat es freigegeben',
    'minor-in-context': 'es fällt im Zusammenhang kaum ins Gewicht',
    'corrected-later': 'es wird später berichtigt',
  },
  outcomes: { release: 'freigegeben', 'release-with-changes': 'mit Änderungen freigegeben', reject: 'abgelehnt' },
  outcomeReasons: {
    'unlabelled-advertising': 'Werbung ohne Kennzeichnung',
    'unsupported-claims': 'Behauptungen ohne Beleg',
    misleading: 'im Ganzen irreführend',
    'missing-disclosure': 'eine Offenlegung fehlt',
    'legal-advice-needed': 'Rechtsrat ist nötig',
  },
  stages: {
    first: 'wartet auf die erste Lesung',
    second: 'wartet auf eine zweite Lesung',
    lead: 'wartet auf die Leitung, weil zwei Lesungen sich unterscheiden',
    decided: 'entschieden',
  },
  duties: { reader: 'Leserecht', reviewer: 'Prüfung', lead: 'Leitung', system: 'Copydesk' },
  deeds: {
    'open-revision': 'nahm das Urteil zur Prüfung auf',
    answer: 'beantwortete einen Befund',
    'correct-role': 'berichtigte eine Rolle',
    'add-finding': 'fügte einen Befund hinzu',
    comment: 'kommentierte',
    escalate: 'bat um eine zweite Lesung',
    decide: 'entschied über den Artikel',
    undo: 'nahm ein Ereignis zurück',
    assign: 'teilte den Artikel zu',
    'take-over': 'übernahm den Artikel',
    skip: 'gab den Artikel unentschieden zurück',
  },
}

const CATALOGUES: Readonly<Record<Language, ReviewWords>> = { en: ENGLISH, de: GERMAN }

/** @returns the words of a review in a language. */
export function reviewWords(language: Language): ReviewWords {
  return CATALOGUES[language]
}

/** @returns why somebody answered or decided so, in words. */
export function describeReason(reason: AnswerReason | OutcomeReason, language: Language): string {
  const { reasons, outcomeReasons } = CATALOGUES[language]
  return { ...reasons, ...outcomeReasons }[reason]
}
