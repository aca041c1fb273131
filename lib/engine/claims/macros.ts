/** Classes of the pattern language that are short for a pattern. What they accept is language-neutral: EN and DE. */
export const MACROS: Readonly<Record<string, string>> = {
  quantity: '{#number|#numeral}',
  numeral:
    '{two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|fünfzig|hundert}',
  percent: '#quantity ({bis|to|-} #quantity) {%|percent|prozent|per cent|pct|prozentpunkte*|percentage}',
  currency:
    '{$|€|£|¥|eur|euro|euros|usd|dollar|dollars|pound|pounds|pfund|chf|franken|francs|gbp|cent|cents|pence|yen|us-dollar|usdt}',
  scale: '{million|millions|billion|billions|bn|mn|mio|mrd|millionen|milliarden|milliarde|thousand|tausend|k|m}',
  money: '{#currency #number (#scale) ({eur|euro})|#number (#scale) (us) #currency}',
  month:
    '{january|february|march|april|may|june|july|august|september|october|november|december|januar|jänner|februar|märz|mai|juni|juli|oktober|dezember|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|okt|nov|dec|dez}',
  date: '{#number (.) #month (#year)|#month #number (,) (#year)|#dotted}',
  multiple: '{#number {x|fold|fach|times|bagger*}|*fache|*faches|*fachung|*bagger|*baggers}',
}
