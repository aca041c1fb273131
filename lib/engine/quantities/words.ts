/** The words of the number grammar, English and German together, as shadows. Our own selection. */

/** Currency symbols and codes, before or after a number. */
export const CURRENCY_MARKS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['fr', 'CHF'],
  ['sfr', 'CHF'],
  ['rs', 'INR'],
  ['rmb', 'CNY'],
  ...codes('usd eur gbp chf jpy cny inr aud cad hkd sgd nzd sek nok dkk pln czk huf krw brl mxn zar try'),
])

/** What stands directly before a dollar sign tells whose dollar it is. */
export const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['u.s', 'USD'],
  ['c', 'CAD'],
  ['ca', 'CAD'],
  ['a', 'AUD'],
  ['au', 'AUD'],
  ['hk', 'HKD'],
  ['s', 'SGD'],
  ['nz', 'NZD'],
  ['nt', 'TWD'],
  ['r', 'BRL'],
])

/** Names of currencies, after a number. Cents and pence are hundredths and are told apart below. */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map([
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
  ['pfund', 'GBP'],
  ['sterling', 'GBP'],
  ['franken', 'CHF'],
  ['francs', 'CHF'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['rupees', 'INR'],
  ['rupien', 'INR'],
  ['kronen', 'SEK'],
])

/** What a nationality makes of "dollars" or "Franken". */
export const NATIONAL: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'],
  ['canadian', 'CAD'],
  ['kanadische', 'CAD'],
  ['kanadischen', 'CAD'],
  ['australian', 'AUD'],
  ['australische', 'AUD'],
  ['australischen', 'AUD'],
  ['singapore', 'SGD'],
  ['swiss', 'CHF'],
  ['schweizer', 'CHF'],
  ['british', 'GBP'],
  ['britische', 'GBP'],
  ['britischen', 'GBP'],
])

export const HUNDREDTHS: ReadonlyMap<string, string> = new Map([
  ['pence', 'GBP'],
  ['gbx', 'GBP'],
])
export const CENTS = words('cent cents ¢')

/** Powers of ten. "billion" and "trillion" are read by the language of the text. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ...powers(2, 'hundred hundert'),
  ...powers(3, 'thousand thousands tausend tsd'),
  ...powers(6, 'million millions mn mm mio mln millionen'),
  ...powers(9, 'billion billions bn bln mrd mia milliarde milliarden'),
  ...powers(12, 'trillion trillions tn trn bio billionen'),
  ...powers(18, 'trillionen'),
])
export const LETTER_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['m', 6],
  ['b', 9],
  ['t', 12],
])
export const GERMAN_SCALES: ReadonlyMap<string, number> = new Map([
  ['billion', 12],
  ['trillion', 18],
])

export const PERCENT = words('% percent prozent pct')
export const PERCENTAGE_POINTS = words('prozentpunkt prozentpunkte prozentpunkten')
export const BASIS_POINTS = words('basispunkt basispunkte basispunkten bps bp')
export const POINTS = words('point points punkt punkte punkten')
export const SHARES = words('share shares aktie aktien')
/** What may stand between a number and "shares". */
export const KINDS_OF_SHARE = words('common ordinary preferred new outstanding neue neuen eigene eigenen junge jungen')
export const TIMES = words('x times fold fach fache fachen faches facher mal')

export const DURATIONS: ReadonlyMap<string, string> = new Map([
  ...units('years', 'year years jahr jahre jahren'),
  ...units('months', 'month months monat monate monaten'),
  ...units('weeks', 'week weeks woche wochen'),
  ...units('days', 'day days tag tage tagen'),
  ...units('hours', 'hour hours stunde stunden'),
])

/** Number words, read only with a scale or a unit. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...units(0.5, 'half halbe halben'),
  ...units(1, 'a one ein eine einer einem einen'),
  ...units(1.5, 'anderthalb eineinhalb'),
  ...numbered('two three four five six seven eight nine ten eleven twelve'),
  ...numbered('zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
  ...units(12, 'dozen dutzend'),
  ...units(15, 'fifteen fünfzehn'),
  ...tens('twenty thirty forty fifty sixty seventy eighty ninety'),
  ...tens('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'),
  ...units(100, 'hundred hundert'),
])

/** Words that are a multiple by themselves. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ...units(0.5, 'halved halving halbiert halbierte halbierten'),
  ...units(2, 'doubled doubling twofold verdoppelt verdoppelte verdoppelten verdoppeln zweifach doppelt twice'),
  ...units(3, 'tripled tripling threefold verdreifacht verdreifachte verdreifachen dreifach dreifache dreimal'),
  ...units(4, 'quadrupled fourfold vervierfacht vervierfachte vierfach vierfache viermal'),
  ...units(5, 'fivefold verfünffacht verfünffachte fünffach fünffache fünfmal'),
  ...units(10, 'tenfold verzehnfacht verzehnfachte zehnfach zehnfache zehnmal'),
])

export type Hedge = 'about' | 'nearly' | 'more-than' | 'up-to'

/** Hedges before a number; a space joins neighbouring tokens. */
export const HEDGES: ReadonlyMap<string, Hedge> = new Map([
  ...hedge('about', 'about|roughly|around|approximately|approx|some|circa|ca|~|≈|rund|etwa|ungefähr|zirka|um die'),
  ...hedge('nearly', 'nearly|almost|close to|just under|just below|knapp|fast|beinahe|nahezu|annähernd'),
  ...hedge('more-than', 'more than|over|above|at least|just over|in excess of|north of|exceeding|upwards of'),
  ...hedge('more-than', 'mehr als|über|gut|mindestens|wenigstens|oberhalb von'),
  ...hedge('up-to', 'up to|as much as|as many as|less than|fewer than|under|below|at most|no more than'),
  ...hedge('up-to', 'bis zu|weniger als|unter|höchstens|maximal|nicht mehr als'),
])

/** What is followed by the number of a thing, not by an amount. */
export const NUMBERED_THINGS = words(
  'dax mdax sdax tecdax nasdaq russell stoxx ftse nikkei smi cac ibex atx asx msci csi wilshire fortune forbes level phase ' +
    'version chapter section article item page step schritt part no nr nummer number figure table note rule form type tier ' +
    'vol volume issue episode kapitel abschnitt seite stufe artikel absatz teil ausgabe tabelle ziffer platz rang rank ' +
    'ranked covid windows web room suite § #',
)
/** What is followed by a number of any length that only identifies. */
export const IDENTIFIERS = words('wkn isin cik cusip tel phone fax telefon call')
export const CLOCKS = words('am pm uhr')
export const STREETS = words('street avenue ave road rd blvd boulevard drive lane square broadway st')
/** Verbs and directions after which "to" leads to where something moved, not to the other end of a range. */
export const MOVES = words(
  'from von by um rose rises rise fell falls fall grew grow increased increase decreased climbed dropped jumped gained ' +
    'lost raised cut up down lifted lowered reduced',
)

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

function units<Value>(value: Value, list: string): [string, Value][] {
  return list.split(' ').map((word) => [word, value])
}

function powers(exponent: number, list: string): [string, number][] {
  return units(exponent, list)
}

function codes(list: string): [string, string][] {
  return list.split(' ').map((code) => [code, code.toUpperCase()])
}

function numbered(list: string): [string, number][] {
  return list.split(' ').map((word, at) => [word, at + 2])
}

function tens(list: string): [string, number][] {
  return list.split(' ').map((word, at) => [word, (at + 2) * 10])
}

function hedge(value: Hedge, list: string): [string, Hedge][] {
  return list.split('|').map((phrase) => [phrase, value])
}
