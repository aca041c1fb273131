/** How the first column of a table names each metric, word for word. */
const LABELS: Readonly<Record<string, { readonly en: readonly string[]; readonly de: readonly string[] }>> = {
  revenue: {
    en: [
      'revenue',
      'revenues',
      'total revenue',
      'total revenues',
      'net revenue',
      'net revenues',
      'total net revenue',
      'net sales',
      'sales',
      'total net sales',
      'group revenue',
    ],
    de: ['umsatz', 'umsatzerlöse', 'umsatzerlös', 'konzernumsatz', 'gesamtumsatz', 'nettoumsatz'],
  },
  'net-income': {
    en: [
      'net income',
      'net loss',
      'net income (loss)',
      'net (loss) income',
      'net profit',
      'profit for the period',
      'net earnings',
      'net loss/income',
    ],
    de: [
      'konzernergebnis',
      'periodenergebnis',
      'nettogewinn',
      'jahresüberschuss',
      'konzernjahresüberschuss',
      'jahresüberschuss/-fehlbetrag',
      'nettoergebnis',
    ],
  },
  'operating-income': {
    en: [
      'operating income',
      'operating profit',
      'operating loss',
      'operating income (loss)',
      'income from operations',
      'loss from operations',
      'income (loss) from operations',
    ],
    de: ['betriebsergebnis', 'operatives ergebnis', 'ergebnis der betrieblichen tätigkeit', 'ebit'],
  },
  'gross-profit': {
    en: ['gross profit'],
    de: ['bruttogewinn', 'bruttoergebnis', 'bruttoergebnis vom umsatz', 'rohertrag'],
  },
  eps: {
    en: [
      'diluted earnings per share',
      'earnings per share',
      'diluted eps',
      'eps',
      'eps (diluted)',
      'net income per share - diluted',
      'diluted net income per share',
      'diluted net loss per share',
      'earnings per share, diluted',
      'net loss per share',
    ],
    de: ['ergebnis je aktie', 'ergebnis je aktie (verwässert)', 'verwässertes ergebnis je aktie', 'gewinn je aktie'],
  },
  'total-assets': { en: ['total assets'], de: ['bilanzsumme', 'summe aktiva', 'gesamtvermögen'] },
  'total-liabilities': {
    en: ['total liabilities'],
    de: ['summe schulden', 'gesamtverbindlichkeiten', 'verbindlichkeiten gesamt'],
  },
  equity: {
    en: [
      'total equity',
      "total stockholders' equity",
      "total shareholders' equity",
      "stockholders' equity",
      "shareholders' equity",
    ],
    de: ['eigenkapital', 'summe eigenkapital', 'konzerneigenkapital'],
  },
  cash: {
    en: ['cash and cash equivalents'],
    de: ['zahlungsmittel', 'liquide mittel', 'zahlungsmittel und zahlungsmitteläquivalente'],
  },
  debt: { en: ['total debt'], de: ['finanzschulden', 'finanzverbindlichkeiten'] },
  'long-term-debt': { en: ['long-term debt'], de: ['langfristige finanzschulden'] },
  dividend: {
    en: ['dividend per share', 'dividends per share', 'dividends declared per share'],
    de: ['dividende je aktie'],
  },
  'operating-cash-flow': {
    en: [
      'net cash provided by operating activities',
      'net cash used in operating activities',
      'net cash provided by (used in) operating activities',
      'operating cash flow',
      'cash flow from operating activities',
    ],
    de: ['cashflow aus laufender geschäftstätigkeit', 'operativer cashflow', 'cashflow aus betrieblicher tätigkeit'],
  },
  'capital-expenditure': {
    en: [
      'capital expenditure',
      'capital expenditures',
      'purchases of property and equipment',
      'purchases of property, plant and equipment',
      'capex',
    ],
    de: ['investitionen', 'sachinvestitionen'],
  },
  'shares-outstanding': {
    en: ['shares outstanding', 'common shares outstanding'],
    de: ['ausstehende aktien', 'aktien im umlauf'],
  },
  'research-expense': {
    en: [
      'research and development',
      'research and development expense',
      'research and development expenses',
      'r&d expense',
    ],
    de: ['forschung und entwicklung', 'forschungs- und entwicklungskosten', 'f&e-aufwand'],
  },
  employees: {
    en: ['employees', 'number of employees', 'headcount'],
    de: ['mitarbeiter', 'mitarbeitende', 'beschäftigte', 'anzahl mitarbeiter'],
  },
}

/** What a row is about, and the language that says so. */
export interface RowMeaning {
  readonly metric: string
  readonly language: 'en' | 'de'
}

const MEANINGS: ReadonlyMap<string, RowMeaning> = new Map(
  Object.entries(LABELS).flatMap(([metric, labels]) =>
    (['en', 'de'] as const).flatMap((language) =>
      labels[language].map((label) => [label, { metric, language }] as const),
    ),
  ),
)

/** @returns what the first cell of a row names, but for footnotes and scale beside it; null if it is not of the list. */
export function meaningOfLabel(cell: string): RowMeaning | null {
  const label = cell
    .slice(0, LONGEST)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s:*¹²³]+$/, '')
  const known = MEANINGS.get(label)
  if (known !== undefined) return known
  const bare = label.replace(
    /,? \((?:\d{1,2}|[a-z])\)$|,? \(?(?:in|usd|eur|chf|gbp|€|\$|mio|mrd|tsd)\b[^()]{0,30}\)?$/,
    '',
  )
  return MEANINGS.get(bare.trim()) ?? null
}

const LONGEST = 120
