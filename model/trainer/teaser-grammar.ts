import type { Role } from '../../lib/contracts/words.ts'

/**
 * A small grammar of stock teasers, in our own words: the question that has no answer in the article, the pitch
 * that promises one, the call to fetch it. "‹x›" stands for the company, "a|b" for a choice, "[a|b]" for one inside.
 */
export interface TeaserGrammar {
  readonly labels: string
  /** Set into the body by themselves, one or two in a row. */
  readonly questions: readonly string[]
  readonly headings: readonly string[]
  readonly pitches: readonly string[]
  readonly calls: readonly string[]
}

const ENGLISH: TeaserGrammar = {
  labels: 'Ad|Advertisement|Sponsored|- Advertisement -|Promotion|Paid content',
  questions: [
    '[Is it|Is now the] time to [buy|sell|get out of|get into] ‹x›?',
    'Should [you|shareholders|investors|holders] [sell|buy|dump their shares|take profits] [now|right away|today|at once]?',
    '[Or|And] is ‹x› [worth a purchase|worth buying|still a buy|a bargain] [now|at this price|after all]?',
    '[Buy, hold or sell|Hold or sell|Get in or get out|Sell or buy more] – what [should|must] ‹x› [investors|shareholders] do now?',
    'Is ‹x› a buy [now|after these numbers] or [should you|is it better to] [walk away|sell|wait]?',
  ],
  headings: [
    '‹x› [stock|shares]: [Sell or buy|Hold or sell|Get in now or get out]?! The [fresh|latest] ‹x› [report|study|check] of [May 4|March 12|July 30] has the answer:',
    '‹x› at a turning point? [What shareholders must know today|Read this before you act]',
    '[Buy|Sell] ‹x› now? Our [analysts|experts] have [decided|made the call]:',
  ],
  pitches: [
    'The [new|recent] ‹x› numbers [leave no doubt|are clear]: ‹x› [investors|shareholders] [need to act|have to decide] [now|quickly].',
    'Does an entry pay off, or is it [time to get out|better to sell]?',
    'In the [latest|new] [free|complimentary] [report|study|special report] of [May 4|March 12] you [learn|find out] what [to do|counts] now.',
    'Our [analysts|experts] [explain|show] in a [free|no-cost] [report|briefing] [which step|what] [is right|comes next].',
  ],
  calls: [
    '‹x›: [Sell or buy|Hold or fold]? [Continue here|Full report here|To the free report]...',
    '[Request|Download|Get] [the free|your free] ‹x› [report|analysis] [here|now].',
    '[Click here|Tap here] for the [full|free] ‹x› [report|analysis].',
  ],
}

const GERMAN: TeaserGrammar = {
  labels: 'Anzeige|Werbung|- Anzeige -|Gesponsert|Advertorial',
  questions: [
    '[Müssen|Sollten] [Anleger|Aktionäre|Sie] [jetzt|sofort|besser] [verkaufen|aussteigen|Gewinne mitnehmen]?',
    'Oder [lohnt sich|rentiert sich] [jetzt|doch noch] [ein Einstieg|der Einstieg|ein Nachkauf] bei ‹x›?',
    '[Ist ‹x› jetzt ein Kauf|Ist die ‹x›-Aktie noch ein Kauf|Wie geht es mit ‹x› weiter] oder [droht der nächste Rutsch|ist Vorsicht geboten]?',
    '‹x› [halten oder abstoßen|verkaufen oder nachkaufen|einsammeln oder liegen lassen]?',
    'Was [müssen|sollten] ‹x›-[Anleger|Aktionäre] [jetzt|heute] [tun|wissen]?',
  ],
  headings: [
    '‹x›-Aktie: [Verkaufen oder nachkaufen|Einsteigen oder aussteigen|Halten oder verkaufen]?! Die [frische|neueste] ‹x›-[Studie|Auswertung|Analyse] vom [4. Mai|12. März|30. Juli] [kennt|hat] die Antwort:',
    '‹x› vor der Wende? [Das sollten Aktionäre heute wissen|Lesen Sie das, bevor Sie handeln]',
    '[Kauf oder Verkauf|Rein oder raus] bei ‹x›? Unsere [Analysten|Experten] legen sich fest:',
  ],
  pitches: [
    'Die [neuen|jüngsten] ‹x›-Zahlen [lassen keinen Zweifel|sind eindeutig]: [Anleger|Aktionäre] [sollten|müssen] [schnell handeln|sich jetzt entscheiden].',
    'Lohnt ein Einstieg, oder ist es [Zeit für den Ausstieg|klüger, sich zu trennen]?',
    'In der [neuesten|frischen] [Gratis-Studie|kostenlosen Auswertung|Gratis-Analyse] vom [4. Mai|12. März] [lesen|erfahren] Sie, was [jetzt zählt|zu tun ist].',
    'Unsere [Analysten|Experten] [zeigen|erklären] im [kostenlosen|gratis erhältlichen] [Report|Dossier], [welcher Schritt jetzt richtig ist|wie es weitergeht].',
  ],
  calls: [
    '‹x›: [Verkaufen oder nachkaufen|Rein oder raus]? [Hier geht es weiter|Zur Gratis-Analyse|Zum vollständigen Report]...',
    '[Fordern Sie|Laden Sie] [jetzt|hier] [den kostenlosen|Ihren kostenlosen] ‹x›-Report [an|herunter].',
    '[Hier klicken|Jetzt klicken] und die ‹x›-[Analyse|Studie] [gratis|kostenlos] lesen.',
  ],
}

/** A line the grammar makes, with its role. */
export interface TeaserLine {
  readonly role: Role
  readonly text: string
}

/**
 * Draws a teaser about a company: either one or two questions for the middle of an article, or a block with
 * heading, pitches and call, labelled or not. Undefined for a language without a grammar.
 */
export function drawTeaser(lang: string, company: string, random: () => number): readonly TeaserLine[] | undefined {
  const grammar = lang === 'en' ? ENGLISH : lang === 'de' ? GERMAN : undefined
  if (grammar === undefined) return undefined
  const from = (lines: readonly string[]): TeaserLine => ({
    role: 'promo',
    text: fill(pick(lines, random), company, random),
  })
  if (random() < QUESTION_SHARE)
    return distinct(grammar.questions, random() < SECOND_QUESTION_SHARE ? 2 : 1, random).map((line) => from([line]))
  const label: readonly TeaserLine[] =
    random() < LABEL_SHARE ? [{ role: 'label', text: pick(grammar.labels.split('|'), random) }] : []
  const pitches = distinct(grammar.pitches, 1 + Math.floor(random() * 3), random).map((line) => from([line]))
  return [...label, from(grammar.headings), ...pitches, from(grammar.calls)]
}

const QUESTION_SHARE = 0.6
const SECOND_QUESTION_SHARE = 0.65
const LABEL_SHARE = 0.5

function distinct(lines: readonly string[], count: number, random: () => number): readonly string[] {
  const first = Math.floor(random() * lines.length)
  return Array.from({ length: count }, (_, i) => lines[(first + i) % lines.length] ?? '')
}

function fill(pattern: string, company: string, random: () => number): string {
  const chosen = pattern.replace(/\[([^\]]*)\]/g, (_, choices: string) => pick(choices.split('|'), random))
  return chosen.replaceAll('‹x›', company)
}

function pick<T>(items: readonly T[], random: () => number): T {
  return items[Math.floor(random() * items.length)] as T
}
