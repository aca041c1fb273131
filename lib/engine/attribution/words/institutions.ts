/**
 * Names of banks, brokers, rating agencies, regulators, central banks, exchanges, news wires and statistical offices, by
 * the one word that tells them. In lower case.
 */
export const INSTITUTIONS: readonly string[] = `
  goldman sachs jpmorgan jpm citi citigroup citibank hsbc barclays ubs commerzbank berenberg jefferies stifel
  oppenheimer wedbush piper sandler keybanc cowen evercore bernstein wolfe raymond stephens baird needham rosenblatt
  cantor canaccord genuity rbc scotiabank bmo cibc nomura mizuho daiwa macquarie natixis bnp paribas exane kepler
  cheuvreux oddo bhf metzler warburg hauck aufhäuser lampe baader helvea dz lbbw nordlb helaba bayernlb bofa merrill
  stanley wells fargo truist suntrust santander bbva unicredit intesa sanpaolo mediobanca kbw lazard rothschild peel
  numis investec liberum panmure gordon davy goodbody redburn atlantic cfra morningstar argus
  guggenheim btig tdcowen susquehanna roth northland maxim
  wainwright chardan lifesci leerink svb cowen societe générale socgen crédit agricole ing abn amro
  rabobank nordea danske seb handelsbanken dnb carnegie abg arctic pareto vontobel zürcher kantonalbank julius baer
  pictet lombard raiffeisen rbi swissquote flatex comdirect blackrock vanguard fidelity schroders amundi dws
  deka invesco pimco franklin templeton statestreet moody's moodys fitch s&p dbrs kroll creditreform
  sec finra cftc fdic occ doj ftc irs epa fda fca pra bafin esma eba eiopa ecb ezb fed fomc boe boj snb bundesbank
  oenb fma finma bundeskartellamt bundesnetzagentur destatis eurostat ons bls bea imf iwf oecd worldbank weltbank
  opec iea eia wto ifo zew diw iwh rwi ifw gfk sentix markit statista gartner idc canalys counterpoint nielsen
  mckinsey deloitte kpmg pwc ey bain bcg accenture forrester techcrunch reuters bloomberg cnbc wsj barron's barrons
  marketwatch ft handelsblatt dpa afp apa afx factset refinitiv lseg tipranks
  xetra nyse nasdaq euronext lse eurex cboe cme hkex tsx asx spiegel
  wirtschaftswoche nikkei caixin kyodo xinhua interfax tass ansa efe ap upi economist axios politico
  coindesk coingecko coinmarketcap glassnode chainalysis cryptoquant kantar ipsos yougov gallup forsa infratest civey
  verbraucherzentrale stiftung warentest finanztest ifr sipri bitkom vda zvei bdi dihk vdma ihk
  stoxx ftse msci russell lipper preqin pitchbook crunchbase cbinsights dealogic
  jato autodata cox edmunds experian transunion equifax adp ism umich philly
`
  .trim()
  .split(/\s+/)
