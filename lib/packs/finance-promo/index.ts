import type { Pack } from '../../contracts/pack.ts'
import citations from './citations.json' with { type: 'json' }
import guards from './guards.json' with { type: 'json' }
import lexicons from './lexicons.json' with { type: 'json' }
import pack from './pack.json' with { type: 'json' }
import advice from './rules/advice.json' with { type: 'json' }
import disclosure from './rules/disclosure.json' with { type: 'json' }
import endorsement from './rules/endorsement.json' with { type: 'json' }
import figures from './rules/figures.json' with { type: 'json' }
import performance from './rules/performance.json' with { type: 'json' }
import pressure from './rules/pressure.json' with { type: 'json' }
import promises from './rules/promises.json' with { type: 'json' }

const rules = [...disclosure, ...promises, ...performance, ...advice, ...pressure, ...endorsement, ...figures]

/** Promotional finance copy, English and German. Data: a test parses it, so at run time no schema is needed. */
export const financePromo = { ...pack, citations, lexicons, guards, rules } as Pack
