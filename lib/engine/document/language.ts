import type { Token } from './document.ts'

/** Frequent words that set a language apart from the others listed. Our own selection. */
const TELLTALE_WORDS: Readonly<Record<string, string>> = {
  en: 'the and of to that for with are this from have has not but they will its their which would been more about were how you your our what when who said than into by on at it as be',
  de: 'der die das und ist nicht mit auf für von dem den ein eine einen einer sich auch wird sind aus bei nach wie noch zum zur haben wurde werden ich sie wir oder aber durch über nur im des dass als hat jetzt ihr ihre',
  nl: 'het een van niet voor dat zijn wordt ook maar naar deze heeft bij uit worden hun wij jij nog geen werd als dan dit meer over aan op te de en met',
  fr: 'le les des une est dans que qui pour pas sur avec sont ce cette du au aux mais ou nous vous leur été plus par elle ils être son ses et en la il',
  es: 'el los las una por con para como más pero sus este esta también del al fue ha muy sin sobre entre ya todo hasta cuando desde lo su es y en que se según años',
  it: 'il gli della che per con una non sono anche più questo questa dei delle nel nella alla dal ma come suo sua degli ha di è lo',
  pt: 'os uma não para com por mais como dos das foi ao pela pelo são também seu sua mas quando muito já nos ou pelos em um é do da e que no na se após',
  pl: 'i w na się nie że do jest przez jak od po dla oraz tym ale są być który która które może także tego czy już o',
  sv: 'och att det som är på för med den av har inte till ett om men var kan från sig han efter vid mot även under nu skulle',
  da: 'og at det som er på for med den af har ikke til et om men var kan fra sig han efter ved mod også under nu skulle blev',
  no: 'og at det som er på for med den av har ikke til et om men var kan fra seg han etter ved mot også under nå skulle ble',
  fi: 'ja on ei että se oli hän mutta ovat myös kun joka tai kuin niin mukaan jo vain jos voi vuonna ollut olla sekä ovat',
  cs: 'a je se na že v to s z do jsou ale který která které byl podle také jako pro by jeho však když už nebo který až',
  hu: 'a az és hogy nem is egy ez de meg már csak volt van még mint lehet pedig ami aki szerint azt ha vagy után több',
  ro: 'și în nu că cu pe pentru este din care au fost mai sunt sau ale dar prin după până dintre acest această',
  tr: 've bir bu için ile de da olarak çok daha en olan gibi kadar sonra ise ancak ama göre yüzde her ne var',
}

const LANGUAGES = Object.keys(TELLTALE_WORDS)
/** Which of the languages have a word, by index. */
const LANGUAGES_BY_WORD = indexTelltales()
const LONGEST_TELLTALE = Math.max(...[...LANGUAGES_BY_WORD.keys()].map(({ length }) => length))
/** Words spread over the whole text; more would not change the outcome. */
const MOST_VOTERS = 300

/**
 * Names the language of a text by a vote of its most frequent words.
 * @returns an ISO 639-1 code, or "und" when the vote is too thin or too close.
 */
export function detectLanguage(tokens: readonly Token[]): string {
  const votes = LANGUAGES.map(() => 0)
  const stride = Math.max(1, Math.floor(tokens.length / MOST_VOTERS))
  let words = 0
  for (let at = 0; at < tokens.length; at += stride) {
    const token = tokens[at]
    if (token?.kind !== 'word') continue
    words++
    if (token.word.length <= LONGEST_TELLTALE) countVotes(votes, token.word)
  }
  return elect(votes, words)
}

function countVotes(votes: number[], word: string): void {
  const languages = LANGUAGES_BY_WORD.get(word)
  if (languages === undefined) return
  for (const language of languages) votes[language] = (votes[language] ?? 0) + 1
}

function elect(votes: readonly number[], words: number): string {
  const count = Math.max(...votes)
  const winner = votes.indexOf(count)
  const runnerUp = Math.max(...votes.filter((_, language) => language !== winner))
  const enough = words <= SHORT_TEXT_WORDS ? count >= 1 : count >= words * MINIMUM_SHARE
  return enough && count > runnerUp * MINIMUM_LEAD ? (LANGUAGES[winner] ?? 'und') : 'und'
}

const SHORT_TEXT_WORDS = 12
const MINIMUM_SHARE = 0.05
const MINIMUM_LEAD = 1.2

function indexTelltales(): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [language, words] of Object.values(TELLTALE_WORDS).entries()) {
    for (const word of words.split(' ')) index.set(word, [...(index.get(word) ?? []), language])
  }
  return index
}
