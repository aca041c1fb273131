/** Short forms after which a sentence goes on, whatever follows. Lower case, without the full stop. */
export const NEVER_FINAL: ReadonlySet<string> = words(
  'mr mrs ms messrs dr prof st hon vs cf approx figs eds e.g i.e',
  'hr fr dipl ing anm aufl abb bzw ca evtl ggf ggü gem inkl exkl sog sogen u.a vgl z zzgl zz lfd jährl',
  'mtl mind durchschn bspw insb insbes jew einschl abzgl gegr verh geb',
)

/** Short forms that are also words: the sentence goes on only when a number follows ("No. 5", "Art. 20", "Sat. 14"). */
export const BEFORE_NUMBER: ReadonlySet<string> = words(
  'no nos nr art abs fig est ed vol ch sec par rd bd tel str p pp s max min gen rep sen gov col',
  'jan feb mär mar apr jun jul aug sep sept oct okt nov dec dez mon tue tues wed thu thurs fri sat sun',
)

/** Short forms that may close a sentence; what follows decides. */
export const MAYBE_FINAL: ReadonlySet<string> = words(
  'inc corp ltd co llc llp plc lp sa ag se nv spa bros cos intl mfg dept assn etc jr sr esq ph.d a.m p.m am pm u.s u.k e.u u.n d.c',
  'mio mrd bio tsd mill bill bn mn tn usw etc dgl ff f ave blvd sgt capt rev pres lt gen rep sen gov col',
)

/** Words that open a sentence and, capitalised after a short form, show that one has begun. */
export const SENTENCE_OPENERS: ReadonlySet<string> = words(
  'the a an this that these those it its he she they we you i in on at by for from to with as if when while after before since but and or so yet',
  'there here what who why how which where both all some many most no not our their his her my your meanwhile however still also last next now then',
  'der die das den dem ein eine einen einem dies diese dieser dieses es er sie wir ihr ich im in am an auf aus bei mit nach seit von vor zu zum zur für um',
  'wenn als da doch aber und oder auch so dann damit dabei dazu denn weil während nun jetzt hier wer wie was warum wo welche alle viele einige kein keine',
  'nicht noch bereits allerdings zudem außerdem dennoch trotzdem laut zuletzt insgesamt',
)

/** After a day's number and a full stop these go on with the same sentence: "10. November", "3. Quartal". */
export const AFTER_ORDINAL: ReadonlySet<string> = words(
  'januar februar märz april mai juni juli august september oktober november dezember jänner',
  'jan feb mär apr jun jul aug sep sept okt nov dez quartal halbjahr jahr jahrhundert jahrestag platz rang tag woche mal auflage staffel bundesliga',
)

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '))
}
