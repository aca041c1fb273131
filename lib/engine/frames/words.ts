const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

export const UP =
  words(`rose rise rises risen rising grew grow grows grown growing growth climbed jumped surged increased
  increase increases increasing gained gain gains advanced up higher widened improved expanded
  stieg stiegen steigen steigt gestiegen wuchs wuchsen wächst gewachsen kletterte kletterten erhöhte erhöhten erhöht
  zulegte legte zunahme zuwachs anstieg plus wachstum steigerte gesteigert`)

export const DOWN = words(`fell fall falls fallen falling dropped drop declined decline declines decreased decrease
  decreases decreasing slid sank plunged tumbled down lower shrank narrowed slipped lost contracted
  sank sanken sinkt gesunken fiel fielen fällt gefallen schrumpfte schrumpften verringerte reduzierte rückgang minus
  abnahme einbruch verlor`)

export const FORECAST =
  words(`will expects expect expected forecast forecasts guidance guides outlook projected projects
  anticipates targets aims plans estimate estimates estimated consensus should
  wird werden soll sollen erwartet erwarten prognose prognostiziert ausblick plant peilt schätzt schätzen konsens dürfte
  dürften rechnet`)

export const HYPOTHETICAL = words('could would might may if könnte könnten würde würden falls wenn hätte wäre')

export const ADJUSTED = words(`adjusted underlying core normalized normalised non organic recurring pro
  bereinigt bereinigte bereinigten bereinigter bereinigtes organisch organische währungsbereinigt`)

export const CURRENT = words(
  'current currently latest now present aktuell aktuelle aktuellen derzeit derzeitige jetzt gegenwärtig',
)

/** Words that stand between a value and the one it is compared with. */
export const EARLIER = words('from versus vs against gegenüber')

export const STRONG_BREAKS = words(
  '; while whereas but although during because after which who whose während wobei aber obwohl nachdem weil',
)

/** Words of whoever or whatever a part of the figures belongs to. */
export const PARTS =
  words(`segment segments division divisions unit subsidiary business region regional domestic international
  segment segmente sparte sparten bereich bereichs tochter geschäft geschäftsbereich region inland ausland`)

export const NOT_NAMES =
  words(`ai ki ceo cfo coo cto ipo etf etfs gdp bip esg eps ebit ebitda gaap ifrs us usa uk eu usd eur gbp chf ev evs ad ads it pr q1 q2 q3 q4 h1 h2 fy the a an in on at for of to and but by from with as its it this that these those he she they we our
  i you your if when while after before since during under over about more most all both each no not now new here there
  q1 q2 q3 q4 h1 h2 fy gaap ifrs non eps ebit ebitda ceo cfo usd eur gbp chf us eu
  january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday january first second third fourth quarter year full half total net operating adjusted
  analysts investors shareholders shares revenue sales profit loss earnings management company group free gross
  der die das den dem des ein eine einen einem einer eines im am zum zur bei nach von mit für und aber auch es er sie wir
  januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag
  freitag samstag sonntag quartal jahr geschäftsjahr vorjahr halbjahr euro dollar franken prozent prozentpunkte millionen
  milliarden mio mrd aktie aktien anleger analysten aktionäre unternehmen konzern vorstand umsatz gewinn verlust kurs
  damit zudem dabei allerdings jedoch laut insgesamt ende anfang`)

export const LEGAL_FORMS =
  words(`inc incorporated corp corporation co company ltd limited plc llc lp ag se gmbh kgaa kg sa nv bv ab
  asa oyj spa holding holdings group`)

const LINKS =
  words(`was were is are be been being has have had of at to from by for in on the a an its their total totaled
  totalled totaling totalling reached reaching reach hit hits came comes stood stands amounted amounting amounts posted
  reported recorded earned generated made worth about around roughly approximately nearly almost more than over less under
  just only some record year on quarter quarterly half annual fiscal first second third fourth full sharply slightly again
  also currently now latest up down compared with versus , ( ) : – - an all even
  lag lagen liegt liegen betrug betrugen beträgt belief beliefen sich auf um von bei im in der die das den dem des ein eine
  einen einem einer eines wurde wurden erzielte erzielten erreichte erreichten verbuchte verzeichnete wies meldete machte
  rund etwa knapp gut mehr als fast über ungefähr quartal jahr geschäftsjahr halbjahr ersten zweiten dritten vierten zum
  ende september juni märz dezember nach gegenüber war waren ist sind noch derzeit aktuell so hoch ausgewiesen aus
  insgesamt konzern weltweit`)

/** @returns true if a word may stand between a metric and its value without changing what the value is of. */
export function joins(word: string): boolean {
  return LINKS.has(word) || UP.has(word) || DOWN.has(word)
}

/** Words before a metric's name that leave it the whole. */
const WHOLE =
  words(`the its their a an total overall group consolidated company quarterly annual yearly record fiscal first second third
  fourth quarter year full half strong higher lower reported net whose that said of in with on and to , ( : . posted
  recorded earned generated achieved had has reaching showed saw made when as where current latest our diluted basic adjusted
  underlying also , "
  der die das den dem des ein eine einen einem einer eines sein seine seinen seinem ihr ihre ihren ihrem gesamter gesamte
  insgesamt im mit und bei von zum konsolidierter konsolidierte verzeichnete meldete erzielte verbuchte hatte hat lag bereinigter
  bereinigte bereinigten bereinigtes berichtete quartal jahr geschäftsjahr halbjahr auch dass unterm unverwässerte verwässerte
  stieg sank fiel wuchs betrug aktuelle aktueller aktuellen`)

/** @returns true if a word before a metric's name does not limit it to a part. */
export function leavesWhole(word: string): boolean {
  return WHOLE.has(word) || ADJUSTED.has(word) || FORECAST.has(word) || UP.has(word) || DOWN.has(word)
}
