import { type Example, type Pack, PLACES, type Rule } from '../../contracts/pack.ts'
import { MARKETS } from '../../contracts/words.ts'
import { beside, type Page } from '../report/index.ts'
import { describeMeasured } from './measured.ts'

/** Everything a pack says about one of its rules. */
export function renderRule(rule: Rule, pack: Pack, page: Page): readonly string[] {
  const { title, id, severity, flag, group, message, why, clearedBy, fix } = rule
  return [
    `${page.paint(title, ['bold'])}  ${id}`,
    '',
    ...[
      ['finds', message],
      ['why', why],
      ['clears', clearedBy],
      ['fix', fix],
      ['severity', `${severity}${describeSteps(rule, pack)}`],
      ['flag', flag ?? 'none: a rule about the structure of the article'],
      ['group', group],
      ['guards', (rule.unless ?? []).join(', ') || 'none'],
      ['measured', describeMeasured(pack.measured[id] ?? null)],
    ].flatMap(([label = '', text = '']) => besideLabel(label, text, page, 0)),
    ...rule.citations.flatMap((citation) => besideLabel('law', describeCitation(citation, pack), page, 0)),
    ...renderExamples(rule, page),
  ]
}

/** Labels of one width, so that what stands beside them lines up. */
function besideLabel(label: string, text: string, page: Page, indent: number): readonly string[] {
  return beside(label.padEnd(LABEL_COLUMNS), text, page, indent)
}

const LABEL_COLUMNS = 10

function describeSteps({ roles = {}, markets = {} }: Rule, { steps }: Pack): string {
  const inPlaces = { ...steps, ...roles }
  const places = PLACES.map((place) => [place, inPlaces[place] ?? 'off'] as const)
  const inMarkets = MARKETS.flatMap((market) => {
    const step = markets[market]
    return step === undefined || step === 0 ? [] : [[market, step] as const]
  })
  const moved = [...places.filter(([, step]) => step !== 0), ...inMarkets]
  return moved.length === 0 ? '' : `; ${moved.map(([where, step]) => `${where} ${signed(step)}`).join(', ')}`
}

function signed(step: number | 'off'): string {
  return step === 'off' ? 'off' : step > 0 ? `+${step}` : `−${-step}`
}

function describeCitation(id: string, { citations }: Pack): string {
  const citation = citations[id]
  if (citation === undefined) return id
  const { title, appliesTo, verified } = citation
  return `${title}${verified ? '' : ' (unverified)'}; addressed to ${appliesTo}`
}

function renderExamples({ examples = {} }: Rule, page: Page): readonly string[] {
  const rows = Object.entries(examples).flatMap(([language, { bad, good }]) =>
    [...bad.map((example) => ['flagged', example] as const), ...good.map((one) => ['not', one] as const)].flatMap(
      ([label, example]) => besideLabel(`${language} ${label}`, describeExample(example), page, 2),
    ),
  )
  return rows.length === 0 ? [] : ['', page.paint('EXAMPLES', ['bold']), ...rows]
}

function describeExample(example: Example): string {
  if ('text' in example) return `${example.text}  (${example.role})`
  return example.lines.map(({ role, text }) => `${text} (${role})`).join(' / ')
}
