/** Tags of each metric in the taxonomies us-gaap, ifrs-full and dei, the preferred one first: filers change theirs. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  revenue: [
    'us-gaap:Revenues',
    'us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax',
    'us-gaap:RevenueFromContractWithCustomerIncludingAssessedTax',
    'us-gaap:SalesRevenueNet',
    'us-gaap:SalesRevenueGoodsNet',
    'ifrs-full:Revenue',
    'ifrs-full:RevenueFromContractsWithCustomers',
  ],
  'net-income': [
    'us-gaap:NetIncomeLoss',
    'us-gaap:NetIncomeLossAvailableToCommonStockholdersBasic',
    'us-gaap:ProfitLoss',
    'ifrs-full:ProfitLossAttributableToOwnersOfParent',
    'ifrs-full:ProfitLoss',
  ],
  'operating-income': ['us-gaap:OperatingIncomeLoss', 'ifrs-full:ProfitLossFromOperatingActivities'],
  'gross-profit': ['us-gaap:GrossProfit', 'ifrs-full:GrossProfit'],
  eps: [
    'us-gaap:EarningsPerShareDiluted',
    'us-gaap:EarningsPerShareBasicAndDiluted',
    'us-gaap:EarningsPerShareBasic',
    'ifrs-full:DilutedEarningsLossPerShare',
    'ifrs-full:BasicEarningsLossPerShare',
  ],
  assets: ['us-gaap:Assets', 'ifrs-full:Assets'],
  liabilities: ['us-gaap:Liabilities', 'ifrs-full:Liabilities'],
  equity: [
    'us-gaap:StockholdersEquity',
    'us-gaap:StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest',
    'ifrs-full:EquityAttributableToOwnersOfParent',
    'ifrs-full:Equity',
  ],
  cash: [
    'us-gaap:CashAndCashEquivalentsAtCarryingValue',
    'us-gaap:CashCashEquivalentsRestrictedCashAndRestrictedCashEquivalents',
    'ifrs-full:CashAndCashEquivalents',
  ],
  debt: ['us-gaap:LongTermDebt', 'us-gaap:DebtLongtermAndShorttermCombinedAmount', 'ifrs-full:Borrowings'],
  dividend: [
    'us-gaap:CommonStockDividendsPerShareDeclared',
    'us-gaap:CommonStockDividendsPerShareCashPaid',
    'ifrs-full:DividendsPaidOrdinarySharesPerShare',
  ],
  'operating-cash-flow': [
    'us-gaap:NetCashProvidedByUsedInOperatingActivities',
    'ifrs-full:CashFlowsFromUsedInOperatingActivities',
  ],
  'capital-expenditure': [
    'us-gaap:PaymentsToAcquirePropertyPlantAndEquipment',
    'us-gaap:PaymentsToAcquireProductiveAssets',
    'ifrs-full:PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities',
  ],
  'shares-outstanding': [
    'dei:EntityCommonStockSharesOutstanding',
    'us-gaap:CommonStockSharesOutstanding',
    'ifrs-full:NumberOfSharesOutstanding',
  ],
  research: ['us-gaap:ResearchAndDevelopmentExpense', 'ifrs-full:ResearchAndDevelopmentExpense'],
  employees: ['dei:EntityNumberOfEmployees', 'ifrs-full:NumberOfEmployees'],
}

/** What a tag of a taxonomy reports. */
export interface TagMeaning {
  readonly metric: string
  /** 0 for the preferred tag of the metric; where two tags have a value for one period, the lower rank counts. */
  readonly rank: number
}

const MEANINGS: ReadonlyMap<string, TagMeaning> = new Map(
  Object.entries(TAGS).flatMap(([metric, tags]) => tags.map((tag, rank) => [tag, { metric, rank }] as const)),
)

/** @param tag with its taxonomy, such as `us-gaap:Revenues` @returns what it reports, or null if it is not of the list. */
export function meaningOfTag(tag: string): TagMeaning | null {
  return MEANINGS.get(tag) ?? null
}

/** Values at one moment. All other metrics run over a period. */
const AT_A_MOMENT: ReadonlySet<string> = new Set([
  'assets',
  'liabilities',
  'equity',
  'cash',
  'debt',
  'shares-outstanding',
  'employees',
])

/** @returns true if a metric has its value at one moment, such as assets. */
export function isMomentary(metric: string): boolean {
  return AT_A_MOMENT.has(metric)
}

/** Per-share results rest on another number of shares in each period, so they do not add up. */
const NOT_ADDITIVE: ReadonlySet<string> = new Set(['eps', ...AT_A_MOMENT])

/** @returns true if the quarters of a metric sum to its year. */
export function isAdditive(metric: string): boolean {
  return !NOT_ADDITIVE.has(metric)
}
