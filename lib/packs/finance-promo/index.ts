import type { Pack } from '../../contracts/pack.ts'
import citations from './citations.json' with { type: 'json' }
import commonGuards from './guards/common.json' with { type: 'json' }
import lureGuards from './guards/lures.json' with { type: 'json' }
import outcomeGuards from './guards/outcomes.json' with { type: 'json' }
import productGuards from './guards/products.json' with { type: 'json' }
import structureGuards from './guards/structure.json' with { type: 'json' }
import commonWords from './lexicons/common.json' with { type: 'json' }
import lureWords from './lexicons/lures.json' with { type: 'json' }
import outcomeWords from './lexicons/outcomes.json' with { type: 'json' }
import productWords from './lexicons/products.json' with { type: 'json' }
import structureWords from './lexicons/structure.json' with { type: 'json' }
import measured from './measured.json' with { type: 'json' }
import pack from './pack.json' with { type: 'json' }
import advice from './rules/advice.json' with { type: 'json' }
import balance from './rules/balance.json' with { type: 'json' }
import disclosure from './rules/disclosure.json' with { type: 'json' }
import endorsement from './rules/endorsement.json' with { type: 'json' }
import figures from './rules/figures.json' with { type: 'json' }
import forecasts from './rules/forecasts.json' with { type: 'json' }
import fraud from './rules/fraud.json' with { type: 'json' }
import performance from './rules/performance.json' with { type: 'json' }
import pressure from './rules/pressure.json' with { type: 'json' }
import products from './rules/products.json' with { type: 'json' }
import promises from './rules/promises.json' with { type: 'json' }

const rules = [
  ...disclosure,
  ...promises,
  ...performance,
  ...forecasts,
  ...advice,
  ...pressure,
  ...endorsement,
  ...figures,
  ...balance,
  ...products,
  ...fraud,
]
const guards = [...commonGuards, ...structureGuards, ...productGuards, ...outcomeGuards, ...lureGuards]
const lexicons = { ...commonWords, ...structureWords, ...productWords, ...outcomeWords, ...lureWords }

/**
 * Promotional finance copy, English and German: what it takes to judge. Examples and other languages are in `in-full.ts`.
 * Data: a test parses it, so at run time no schema is needed.
 */
export const financePromo = {
  ...pack,
  citations,
  lexicons,
  guards,
  rules,
  translations: {},
  measured,
} as Pack
