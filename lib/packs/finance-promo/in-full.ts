import type { Pack, Rule } from '../../contracts/pack.ts'
import advice from './examples/advice.json' with { type: 'json' }
import balance from './examples/balance.json' with { type: 'json' }
import disclosure from './examples/disclosure.json' with { type: 'json' }
import endorsement from './examples/endorsement.json' with { type: 'json' }
import figures from './examples/figures.json' with { type: 'json' }
import forecasts from './examples/forecasts.json' with { type: 'json' }
import fraud from './examples/fraud.json' with { type: 'json' }
import performance from './examples/performance.json' with { type: 'json' }
import pressure from './examples/pressure.json' with { type: 'json' }
import products from './examples/products.json' with { type: 'json' }
import promises from './examples/promises.json' with { type: 'json' }
import { financePromo } from './index.ts'
import german from './messages/de.json' with { type: 'json' }

const examples: Readonly<Record<string, unknown>> = {
  ...advice,
  ...balance,
  ...disclosure,
  ...endorsement,
  ...figures,
  ...forecasts,
  ...fraud,
  ...performance,
  ...pressure,
  ...products,
  ...promises,
}

/** The pack with its examples and its German words. It judges as `financePromo` does, and has the same hash. */
export const financePromoInFull: Pack = {
  ...financePromo,
  rules: financePromo.rules.map((rule) => Object.assign({}, rule, { examples: examples[rule.id] }) as Rule),
  translations: { de: german },
}
