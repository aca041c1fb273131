/** What a column of a price table holds. */
export type Column = 'date' | 'entity' | 'currency' | 'venue' | PriceColumn
export type PriceColumn = 'price' | 'price-open' | 'price-high' | 'price-low' | 'price-adjusted' | 'volume'

const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  date: ['date', 'day', 'trading_day', 'datum', 'handelstag'],
  entity: ['symbol', 'ticker', 'entity', 'company', 'name', 'symbol_ticker', 'unternehmen', 'kürzel'],
  currency: ['currency', 'ccy', 'währung', 'waehrung'],
  venue: ['venue', 'exchange', 'market', 'börse', 'boerse', 'handelsplatz'],
  price: ['close', 'close_last', 'last', 'price', 'schluss', 'schlusskurs', 'kurs'],
  'price-open': ['open', 'eröffnung', 'eroeffnung', 'erster'],
  'price-high': ['high', 'hoch', 'tageshoch'],
  'price-low': ['low', 'tief', 'tagestief'],
  'price-adjusted': ['adj_close', 'adjclose', 'adjusted_close', 'close_adjusted', 'bereinigter_schlusskurs'],
  volume: ['volume', 'shares_traded', 'volumen', 'stücke', 'stuecke', 'stück'],
}

const COLUMN_OF: ReadonlyMap<string, Column> = new Map(
  (Object.keys(HEADINGS) as Column[]).flatMap((column) =>
    HEADINGS[column].map((heading) => [heading, column] as const),
  ),
)

export type Columns = ReadonlyMap<Column, number>

/** @returns where each known column stands, by its heading in any order, case and spelling of blanks; the first of equals. */
export function findColumns(headings: readonly string[]): Columns {
  const columns = new Map<Column, number>()
  for (const [index, heading] of headings.entries()) {
    const column = COLUMN_OF.get(
      heading
        .toLowerCase()
        .replaceAll(/[\s_./-]+/g, '_')
        .replaceAll(/^_|_$/g, ''),
    )
    if (column !== undefined && !columns.has(column)) columns.set(column, index)
  }
  return columns
}

export const PRICE_COLUMNS = ['price', 'price-open', 'price-high', 'price-low', 'price-adjusted'] as const
