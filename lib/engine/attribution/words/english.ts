import type { WordLists } from './word-lists.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** English words of attribution. Source of the cue verbs: reporting verbs of news English, finance first. */
export const ENGLISH: WordLists = {
  says: words(`
    said says say stated announced announces announce disclosed discloses estimated expects expect expected projects
    projected warned warns warn noted wrote writes told tells added adds argued argues argue believes believe
    confirmed confirms denied denies predicted predicts predict explained explains commented cautioned cautions
    reiterated reiterates upgraded upgrades downgraded downgrades initiated sees thinks think calculates calculated
    recommended recommends concluded concludes forecasted anticipates anticipate anticipated insisted insists stressed
    acknowledged emphasised emphasized indicated indicates suggested suggests reckons reckon observed remarked replied
    declared asserted admitted admits revealed reveals hinted joked lamented complained conceded testified tweeted
    posted plans plan aims aim intends intend hopes hope targets guides guided envisages foresees figures guess
    anticipating saying warning`),
  maySay: words(`
    reported reports report claims claimed estimates estimate forecasts forecast notes states rates rated shows showed
    show found finds published publishes filed files detailed projecting described describes calls called put puts
    cites cited`),
  rates: words(`
    raised raises raise cut cuts lowered lowers lifted lifts trimmed trims kept keeps set sets maintained maintains
    reaffirmed reaffirms assigned assigns resumed started slashed hiked boosted bumped affirmed withdrew`),
  ratings: words(`
    rating ratings target targets outperform underperform overweight underweight neutral hold buy sell coverage
    recommendation outlook guidance forecast forecasts estimate estimates projection projections`),
  acts: words(`
    agreed agrees acquired acquires bought buys sold sells completed completes launched launches opened opens appointed
    appoints named signed signs closed closes raised raises cut cuts paid pays declared issued issues ordered orders
    booked posted posts earned generated delivered delivers won received receives repurchased withdrew merged filed
    unveiled unveils introduced introduces spent borrowed placed priced`),
  separable: new Map(),
  people: words(`
    analyst strategist economist ceo cfo coo cio chairman chairwoman chair president director executive officer
    spokesman spokeswoman spokesperson manager trader founder minister governor secretary commissioner professor lawyer
    attorney head partner portfolio researcher banker boss chief treasurer owner cofounder investigator judge`),
  companies: words(`
    company companies team newsroom management firm bank board group issuer regulator regulators exchange fed government ministry
    agency authority authorities court commission auditor auditors maker operator retailer carrier brokerage lender
    insurer manufacturer producer developer supplier airline utility miner drugmaker carmaker automaker chipmaker
    shipbuilder startup fund union association institute bureau committee council watchdog prosecutors police
    executives officials ministers policymakers lawyers spokespeople subsidiary parent conglomerate
    refiner grocer builder designer builders plaintiff department newspaper magazine broadcaster`),
  documents: words(`
    filing filings k q 10k 10q 8k prospectus statement study survey report release note
    presentation transcript circular bulletin paper memo letter analysis research data index poll document documents
    minutes disclosure interview`),
  classes: words(`
    analysts experts insiders observers economists strategists pros professionals specialists watchers commentators
    pundits participants traders investors institutions sources researchers scientists advisers advisors critics
    bulls bears veterans people many some others skeptics sceptics optimists pessimists bankers managers expert insider
    insiders everyone everybody millionaires billionaires whales`),
  selves: words(`we our us i my ours ourselves we're we've i'm i've i'd we'd we'll`),
  pronouns: words('he she they it'),
  determiners: words('the a an this its his her their one each these those any no some another'),
  indefinites: words('a an one some another any'),
  prepositions: words('of in at for to by with about on over under against between into after before than from as'),
  links: words('of at from for with by'),
  fillers: words(`
    also has have had earlier later now still today yesterday on in last this week month monday tuesday wednesday
    thursday friday saturday sunday recently previously already then again further separately repeatedly meanwhile
    however though first just often even both all jointly late early january february march april may june july august
    september october november december analyst's who which the a its an same year quarter morning afternoon evening`),
  passives: words('is are was were be been being get gets got'),
  blockers: words(`not never didn't doesn't don't won't wouldn't couldn't haven't hasn't would could might should must
    can cannot can't to declined refused neither nor let`),
  nothing: words('nothing neither little not no'),
  contrasts: words('but while although though whereas yet'),
  openers: words('according per citing quoting'),
  takers: words('data figures numbers estimates compiled reported published research'),
  hearsay: words('reportedly allegedly supposedly rumored rumoured purportedly'),
  shall: [],
  subjunctives: [],
  replacements: [],
  legalForms: words(`
    inc ltd llc llp plc corp corporation limited incorporated co holdings holding capital securities partners research
    advisors associates bank bancorp trust markets asset investments ventures equities`),
  common: words(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december if when why what how where who which and or but so as at in on for to from by
    with after before since until because although though while yet this that these those there here then now it its
    he she they we you your our their his her the a an is are was were be been will would could can may might must
    should do does did has have had no not yes one two three four five six seven eight nine ten all most more many
    much some any each every both few first second third last next shares share stock stocks sales profit profits
    revenue earnings net total gross operating free cash market markets prices price growth demand investors traders
    year years quarter quarters month months week weeks day days q1 q2 q3 q4 h1 h2 us uk eu usd eur gbp chf also even
    just only still however meanwhile overall according per despite during under over between among about above
    below like unlike another other others such new old ad advertisement read click buy sell hold again once
    results figures numbers costs debt guidance dividend yield inflation rates interest`),
  suffixes: [
    ['maker', 'companies'],
    ['woman', 'people'],
  ],
}
