import * as z from 'zod'
import { FactSchema } from './evidence.ts'
import { FLAGS, LANGUAGES, MARKETS, ROLES, SEVERITIES, SPEAKER_KINDS, SUPPORT_STATUSES, TIES } from './words.ts'

const name = z.string().regex(/^[a-z][a-z0-9-]*$/)
const sentenceOfText = z.string().min(1)
const severity = z.enum(SEVERITIES)
const role = z.enum(ROLES)

/** Where a sentence stands: its role, or `headline` for the furniture an article opens with. */
export const PLACES = [...ROLES, 'headline'] as const
const place = z.enum(PLACES)

/** Patterns by language; the language of patterns is described in lib/packs/README.md. */
export const PatternsSchema = z.partialRecord(z.enum(LANGUAGES), z.array(z.string().min(1)))

/** Severity steps by place: 0 keeps the declared severity, -1 is one milder, "off" means the rule does not look there. */
export const StepsSchema = z.partialRecord(place, z.union([z.int().min(-4).max(4), z.literal('off')]))

/** Severity steps by market: 0 is the severity as declared, "off" means the rule says nothing there. */
export const MarketStepsSchema = z.partialRecord(z.enum(MARKETS), z.union([z.int().min(-4).max(4), z.literal('off')]))

/** How far from the flagged words a guard may look. */
export const ReachSchema = z.union([
  z.enum(['sentence', 'neighbours', 'segment', 'article']),
  z.strictObject({ left: z.int().nonnegative(), right: z.int().nonnegative() }).describe('In tokens of the sentence.'),
  z.strictObject({ segmentAndAfter: z.int().nonnegative() }).describe('The segment and so many sentences after it.'),
])

const guardShape = {
  name,
  reach: z
    .union([ReachSchema, z.partialRecord(place, ReachSchema)])
    .describe('One reach everywhere, or one for each place where the guard works.'),
  support: z.enum(SUPPORT_STATUSES).optional().describe('What the guard says about who stands behind the claim.'),
}

export const GuardSchema = z.discriminatedUnion('detector', [
  z
    .strictObject({
      ...guardShape,
      detector: z.literal('phrase'),
      match: PatternsSchema,
      except: PatternsSchema.optional().describe('A match that shares a word with one of these does not count.'),
    })
    .describe('Certain words stand within reach.'),
  z
    .strictObject({ ...guardShape, detector: z.literal('quoted') })
    .describe('The words stand between quotation marks, whoever speaks.'),
  z
    .strictObject({
      ...guardShape,
      detector: z.literal('attributed'),
      kinds: z.array(z.enum(SPEAKER_KINDS)).min(1).describe('Which sources count.'),
      ties: z.array(z.enum(TIES)).min(1).describe('By what the words may belong to their source.'),
    })
    .describe('The words are said by somebody; with reach to neighbours, somebody is named in a sentence beside them.'),
])

/** Words that do not go together, and where each stands. */
const ConflictPairsSchema = z
  .array(
    z.strictObject({
      words: name.describe('The guard whose words are flagged.'),
      in: z.array(place).min(1),
      against: name.optional().describe('The guard whose words they conflict with; without it, any words.'),
      of: z.array(place).min(1),
      settledBy: name.optional().describe('The guard whose words, in `of`, settle the conflict.'),
    }),
  )
  .min(1)

export const FindSchema = z.discriminatedUnion('detector', [
  z.strictObject({ detector: z.literal('phrase'), match: PatternsSchema }).describe('Certain words.'),
  z
    .strictObject({
      detector: z.literal('unlabelled-ad'),
      label: name,
      minimumTokens: z.int().nonnegative(),
      sureFrom: z.number().min(0).max(1).describe('One step milder while no sentence is so surely advertising.'),
    })
    .describe('An advertisement with no label in force, none inside it, and none opening it inline.'),
  z
    .strictObject({
      detector: z.literal('late-label'),
      commonWords: name.describe('The lexicon of capitalised words that do not name a product.'),
      highShare: z.number().min(0).max(1).describe('One step more severe when this share of the pitch comes first.'),
    })
    .describe('The label comes after the pitch it belongs to.'),
  z
    .strictObject({
      detector: z.literal('woven-teaser'),
      mostSentences: z.int().positive(),
      between: z.array(role).min(1),
      cues: PatternsSchema,
    })
    .describe('A short unlabelled advertisement between sentences of the article itself.'),
  z
    .strictObject({
      detector: z.literal('dated-offer'),
      offers: PatternsSchema,
      staleDays: z.int().positive(),
      stepsWithoutYear: z.int().describe('Severity steps when the dates cannot be compared.'),
    })
    .describe('An offer called new or current carries a date that is old, impossible or cannot be checked.'),
  z
    .strictObject({ detector: z.literal('wrong-arithmetic') })
    .describe('A percentage does not follow from the two values it stands with.'),
  z
    .strictObject({ detector: z.literal('against-evidence') })
    .describe('A figure differs from the evidence, or belongs to another company, period or unit there.'),
  z
    .strictObject({ detector: z.literal('against-itself'), pairs: ConflictPairsSchema })
    .describe(
      'A figure differs from another of the same company, metric, period and unit; or words of an ad from the body.',
    ),
  z
    .strictObject({
      detector: z.literal('missing-statement'),
      when: PatternsSchema.describe('The words of a pitch that call for the statement.'),
      wordings: z.array(z.string().min(1)).min(1).describe('The prescribed texts; any one of them will do.'),
      alteredFrom: z.number().min(0).max(1).describe('With this share of its words it is called altered, not missing.'),
    })
    .describe('A prescribed statement stands nowhere in the article, or not in the prescribed words.'),
  z
    .strictObject({
      detector: z.literal('ambiguous-label'),
      accepted: z
        .partialRecord(z.enum(MARKETS), name)
        .describe('By market, the guard that knows the wordings that will do; the one of `any` where none is given.'),
      weak: name.describe('The guard that knows the wordings that may not do.'),
      weakSteps: MarketStepsSchema.describe('Severity steps of a weak wording; 0 elsewhere.'),
      rejected: name.describe('The guard that knows the wordings that never do.'),
    })
    .describe('A label whose words do not say clearly that it marks advertising.'),
  z
    .strictObject({
      detector: z.literal('byline-over-ads'),
      byline: name.describe('The guard that knows bylines.'),
      voice: name.describe('The guard that knows a pitch in the voice of the newsroom.'),
      share: z.number().min(0).max(1).describe('Of the sentences of the body, those of unlabelled advertising.'),
      leastSentences: z.int().positive().describe('Fewer promotional sentences do not make an advertisement of it.'),
    })
    .describe("Unlabelled advertising under a byline or in the newsroom's own voice."),
  z
    .strictObject({
      detector: z.literal('conflict'),
      pairs: ConflictPairsSchema,
    })
    .describe('Words in one place of the article do not go with words in another.'),
  z
    .strictObject({
      detector: z.literal('score'),
      parts: z.array(name).min(1).describe('Guards that each count one when they find their words.'),
      absent: z.array(name).describe('Guards that each count one when they do not.'),
      atLeast: z.int().positive(),
    })
    .describe('Enough of several signs come together in an advertisement.'),
])

/** What could be done about a finding without knowing more than the article says. Tried before it is offered. */
export const EditSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delete-sentence') }).describe('The sentence goes.'),
  z
    .strictObject({ kind: z.literal('insert-line'), text: z.partialRecord(z.enum(LANGUAGES), z.string().min(1)) })
    .describe('A line of its own before the flagged words.'),
  z
    .strictObject({ kind: z.literal('add-sentence'), text: z.partialRecord(z.enum(LANGUAGES), z.string().min(1)) })
    .describe('A sentence after the flagged words.'),
])

/** A change of severity that happens when a guard finds its words. */
export const ShiftSchema = z.strictObject({ guard: name, by: z.int().positive() })

const facts = z.array(FactSchema).optional().describe('The evidence the example is judged with.')

export const ExampleSchema = z.union([
  z.strictObject({ role, text: z.string().min(1), facts }).describe('Every sentence of the text has this role.'),
  z
    .strictObject({ lines: z.array(z.strictObject({ role, text: z.string().min(1) })).min(1), facts })
    .describe('A small article, one role a line.'),
])

const examples = z.strictObject({ bad: z.array(ExampleSchema).min(1), good: z.array(ExampleSchema).min(1) })

export const RuleSchema = z.strictObject({
  id: name,
  title: sentenceOfText,
  group: sentenceOfText,
  flag: z.enum(FLAGS).nullable(),
  severity,
  family: name.describe('Rules of one family mean the same; of overlapping hits the most specific stays.'),
  specificity: z.int(),
  scope: z
    .enum(['phrase', 'segment', 'article'])
    .describe('How often the rule may speak: per sentence, segment, article.'),
  roles: StepsSchema.optional().describe("Where the rule differs from the pack's own steps."),
  markets: MarketStepsSchema.optional().describe('Where the rule is graver, milder or silent; 0 elsewhere.'),
  find: FindSchema,
  requires: z.array(name).optional().describe('Guards that must find their words, or the rule stays silent.'),
  unless: z.array(name).optional().describe('Guards that clear a hit; each clearing is recorded.'),
  raises: z.array(ShiftSchema).optional(),
  lowers: z.array(ShiftSchema).optional(),
  support: z
    .enum(SUPPORT_STATUSES)
    .nullable()
    .describe('The support of a flagged claim nobody stands behind; null when the rule is not about a claim.'),
  message: sentenceOfText,
  why: sentenceOfText,
  clearedBy: sentenceOfText,
  fix: sentenceOfText,
  edit: EditSchema.optional(),
  citations: z.array(z.string()),
  examples: z.partialRecord(z.enum(LANGUAGES), examples).optional(),
})

export const PolicySchema = z.strictObject({
  review: severity.describe('A finding this grave sends an article to review.'),
  hold: severity.describe('A finding this grave holds an article.'),
  reason: severity.describe('Findings this grave are named as reasons of the disposition.'),
})

export const PackCitationSchema = z.strictObject({
  title: z.string(),
  appliesTo: z.string(),
  verified: z.boolean().describe('False while the citation has not been checked against the primary text.'),
  markets: z.array(z.enum(MARKETS)).min(1).describe('Where it binds or guides somebody.'),
})

/** What a rule says, in another language than its own. */
export const RuleWordsSchema = z.strictObject({
  title: sentenceOfText,
  message: sentenceOfText,
  why: sentenceOfText,
  clearedBy: sentenceOfText,
  fix: sentenceOfText,
})

/** A rule pack: data only. No defaults and no transforms, so a parsed pack equals its source. */
export const PackSchema = z.strictObject({
  id: name,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  market: z.enum(MARKETS).describe('Whose rules count.'),
  policy: PolicySchema,
  steps: StepsSchema.describe('Severity steps for rules that say nothing else.'),
  citations: z.record(z.string(), PackCitationSchema),
  lexicons: z.record(name, PatternsSchema),
  guards: z.array(GuardSchema).describe('In the order they are asked.'),
  rules: z.array(RuleSchema),
  translations: z
    .partialRecord(z.enum(LANGUAGES), z.record(name, RuleWordsSchema))
    .describe('What rules say in other languages than their own, by rule id.'),
  measured: z
    .record(name, z.strictObject({ right: z.int().nonnegative(), said: z.int().positive() }))
    .describe('By rule: how often it has been right on labelled articles. Written by a command, never by hand.'),
})

export type Place = (typeof PLACES)[number]
export type Patterns = z.infer<typeof PatternsSchema>
export type Steps = z.infer<typeof StepsSchema>
export type MarketSteps = z.infer<typeof MarketStepsSchema>
export type Reach = z.infer<typeof ReachSchema>
export type Guard = z.infer<typeof GuardSchema>
export type Find = z.infer<typeof FindSchema>
export type Example = z.infer<typeof ExampleSchema>
export type Edit = z.infer<typeof EditSchema>
export type Rule = z.infer<typeof RuleSchema>
export type Policy = z.infer<typeof PolicySchema>
export type Pack = z.infer<typeof PackSchema>
