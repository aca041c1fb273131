import type { WordLists } from './word-lists.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** German words of attribution. Source of the cue verbs: reporting verbs of news German, finance first. */
export const GERMAN: WordLists = {
  says: words(`
    sagt sagte sagten sagen mitteilte mitteilten mitteilt meldet meldete meldeten berichtet berichtete berichteten
    berichten erklärt erklärte erklärten betont betonte betonten ankündigte ankündigten ankündigt erwartet erwartete
    erwarteten erwarten prognostiziert prognostizierte prognostizierten prognostizieren schätzt schätzte schätzten
    schätzen rechnet rechnete rechneten rechnen bestätigt bestätigte bestätigten bestätigen bekräftigt bekräftigte
    bekräftigten warnt warnte warnten warnen schreibt schrieb schrieben schreiben urteilt urteilte urteilten
    kommentiert kommentierte begründete begründet verwies verweist ergab empfiehlt empfahl empfehlen meint meinte
    meinten argumentiert argumentierte glaubt glaubte glauben beziffert bezifferte rät riet raten versicherte
    versichert erläuterte erläutert ergänzte ergänzt behauptet behauptete bemerkte unterstrich unterstreicht hofft
    hoffte hoffen plant planen beabsichtigt befürchtet befürchten vermutet vermuten lobt lobte kritisiert kritisierte
    mahnt mahnte bekannte beklagt beklagte signalisierte signalisiert stellte beschreibt beschrieb bezeichnet
    bezeichnete nennt nannte attestiert bescheinigt traut angab angaben angibt hinwies einräumte anpeilt herabstufte
    hochstufte abstufte einstuft einstufte herausgab bekanntgab anhob`),
  maySay: words(`
    sieht sah sahen sehen zeigt zeigen zeigte zeigten will wollen hält hielt halten dementiert dementierte weist
    veröffentlichte veröffentlicht verspricht versprach spricht sprach`),
  rates: words(
    'hob hebt senkt senkte senkten erhöht erhöhte beließ belässt setzt setzte bestätigt nimmt nahm reduzierte kappte',
  ),
  ratings: words(`
    kursziel kursziele einstufung votum rating outperform underperform overweight underweight neutral kaufen halten
    verkaufen buy hold sell übergewichten untergewichten prognose ausblick jahresprognose gewinnprognose umsatzprognose
    schätzung schätzungen empfehlung kaufempfehlung jahresziele`),
  acts: words(`
    übernimmt übernahm kauft kaufte verkauft verkaufte eröffnet eröffnete ernennt ernannte unterzeichnete schloss
    erzielt erzielte verbucht verbuchte erwirtschaftete erwirtschaftet steigerte steigert zahlt zahlte schüttet
    bestellte bestellt erhielt erhält verdiente verdient baut baute investierte investiert startete legte verlor
    beschloss vereinbarte vereinbart einigte meldet meldete platzierte begab`),
  separable: new Map([
    ...['teilt', 'teilte', 'teilten', 'teilen'].map((verb) => [verb, words('mit')] as const),
    ...['kündigt', 'kündigte', 'kündigten', 'kündigen'].map((verb) => [verb, words('an')] as const),
    ...['stuft', 'stufte', 'stuften', 'stufen'].map((verb) => [verb, words('ein herab hoch ab herauf auf')] as const),
    ...['gab', 'gibt', 'gaben', 'geben'].map((verb) => [verb, words('bekannt an heraus')] as const),
    ...['geht', 'ging', 'gehen', 'gingen'].map((verb) => [verb, words('aus')] as const),
    ...['wies', 'weist', 'weisen', 'wiesen'].map((verb) => [verb, words('hin zurück')] as const),
    ...['räumt', 'räumte', 'räumten'].map((verb) => [verb, words('ein')] as const),
    ...['peilt', 'peilte', 'peilen', 'strebt', 'strebte', 'streben'].map((verb) => [verb, words('an')] as const),
    ...['fügte', 'fügt'].map((verb) => [verb, words('hinzu')] as const),
    ...['stellt', 'stellte'].map((verb) => [verb, words('aussicht fest klar')] as const),
    ...['hebt', 'hob'].map((verb) => [verb, words('hervor')] as const),
  ]),
  people: words(`
    analyst analystin stratege strategin ökonom ökonomin volkswirt volkswirtin vorstandschef vorstandschefin
    finanzchef finanzchefin firmenchef konzernchef chef chefin sprecher sprecherin präsident präsidentin direktor
    direktorin geschäftsführer geschäftsführerin gründer gründerin minister ministerin aufsichtsratschef manager
    managerin händler händlerin professor professorin experte expertin ceo cfo vorsitzende vorsitzender fondsmanager
    fondsmanagerin vorständin anlagestratege anlagestrategin leiter leiterin vorstandsvorsitzende
    vorstandsvorsitzender finanzvorstand notenbankchef`),
  companies: words(`
    redaktion team unternehmen konzern konzerns vorstand vorstands gesellschaft bank firma management emittent emittentin aufsicht
    börse notenbank zentralbank regierung ministerium behörde gericht kommission hersteller herstellers betreiber
    verwaltung aufsichtsrat anbieter händlerin reederei versicherer verband institut agentur finanzaufsicht
    staatsanwaltschaft polizei verbraucherzentrale kanzlei ratingagentur unternehmens behörden institute fluggesellschaft
    investmentbank großbank brokerhaus analysehaus bankhaus privatbank vermögensverwalter geldhaus institutes instituts
    tochter mutterkonzern zeitung zeitschrift magazin nachrichtenagentur statistikamt bundesamt ministeriums autobauer`),
  documents: words(`
    geschäftsbericht quartalsbericht halbjahresbericht jahresbericht pflichtmitteilung mitteilung hoc prospekt studie
    umfrage bericht pressemitteilung analyse erhebung statistik daten angaben protokoll gutachten wertpapierprospekt
    zwischenbericht unterlagen dokument dokumente dokumenten berichts studien präsentation zahlen medienbericht
    medienberichten presseberichten berichten stimmrechtsmitteilung aussendung veröffentlichung schreiben interview`),
  classes: words(`
    analysten experten insider insidern beobachter beobachtern ökonomen volkswirte volkswirten strategen profis
    fachleute fachleuten kenner kennern börsianer börsianern marktteilnehmer marktteilnehmern branchenkreise
    branchenkreisen marktkreise marktkreisen finanzkreise finanzkreisen kreisen kreise händler händlern investoren
    anleger anlegern anlegerinnen großanleger wissenschaftler forscher millionäre milliardäre viele manche einige
    kritiker skeptiker optimisten pessimisten insiderkreise marktbeobachter marktbeobachtern medien banker bankern`),
  selves: words(`
    wir uns unser unsere unserer unserem unseren unseres ich mein meine meiner meinem meinen mir mich`),
  pronouns: words('er sie es dieser diese'),
  determiners: words(`
    der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen ihr ihre ihrem ihren
    ihrer sein seine seinem seinen seiner jener jene kein keine im am vom zum zur beim`),
  indefinites: words('ein eine einem einer eines einen einige manche viele'),
  prepositions: words(`
    von in an auf aus bei mit nach für über unter gegen zwischen um durch ohne seit bis zu im am vom zum zur beim ins
    per ab`),
  links: words('von vom bei der des beim für'),
  fillers: words(`
    am montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern zuletzt zudem auch nun jetzt bereits
    im in der einer einem januar februar märz april mai juni juli august september oktober november dezember morgen
    abend mitteilung interview gespräch ferner außerdem weiter daher dagegen jedoch hatte hat haben hatten kürzlich
    jüngst erneut selbst sich vormittag nachmittag vorige vergangenen vergangene woche mitteilungen telefonkonferenz
    dazu darüber die das dem den ad hoc pressemitteilung börsennotierte eigenen`),
  passives: words('wird wurde werden wurden worden'),
  blockers: words('nicht nie niemals kaum weder'),
  nothing: words('nichts nicht nie kein keine keinen niemand'),
  contrasts: words('aber doch während obwohl jedoch sondern dennoch'),
  openers: words('laut gemäß nach so unter zufolge wie heißt hieß hervor'),
  takers: words('daten zahlen schätzungen angaben berechnungen'),
  hearsay: words('vernehmen angeblich gerüchteweise mutmaßlich vermeintlich angebliche angeblichen gerüchten gerüchte'),
  shall: words('soll sollen'),
  subjunctives: words(`
    sei seien habe werde wolle könne solle müsse dürfe stehe liege gebe komme bleibe gehe sehe lasse finde führe halte
    erwarte rechne zeige biete spreche wachse profitiere verfüge bringe sinke steige falle nehme laufe leide ergebe
    entspreche entwickle bedeute brauche fehle gelte hänge handle hoffe investiere kaufe plane reiche setze sorge
    stelle treffe trage verdiene verkaufe verliere wisse ziehe zahle arbeite beginne betrage bestehe erziele erhöhe
    erreiche gehöre lohne mache passe schaffe senke wirke beabsichtige prüfe rücke wünsche`),
  replacements: words('hätte hätten würde würden wäre wären'),
  legalForms: words(`
    ag se gmbh kgaa kg ohg inc ltd llc plc corp holding group capital securities partners research bank bankhaus
    trust markets asset sa nv ventures versicherung sparkasse`),
  common: words(`
    montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august september
    oktober november dezember euro dollar prozent millionen milliarden mrd mio aktie aktien papier papiere titel kurs
    kurse gewinn gewinne umsatz umsätze ergebnis verlust verluste rendite risiko risiken markt märkte jahr jahre jahren
    quartal monat monate woche wochen tag tage ende anfang beginn mitte handel preis preise nachfrage angebot
    dividende wachstum prognose ausblick ziel ziele kursziel geschäft geschäfte geschäftsjahr vorjahr kosten schulden
    zinsen inflation leitzins kunden mitarbeiter anteil anteile plus minus grund folge hand frage antwort lage zeit
    auch aber doch und oder wenn weil da dort hier dann nun jetzt denn dass ob als wie was wer wo warum wann der die das
    den dem des ein eine einen einem einer eines kein keine sie er es wir ich ihr ihre sein seine im am vom zum zur
    beim in an auf aus bei mit nach für über unter gegen um durch ohne seit bis von zu laut gemäß so unterdessen
    dennoch zudem außerdem damit dabei dafür daher darum zwar allerdings jedoch bisher zuletzt heute gestern morgen
    trotz wegen während obwohl sobald nachdem bevor sollte soll könnte würde wäre hat haben ist sind war waren wird
    werden wurde wurden kann können muss müssen darf neue neuer neues neuen alle viele mehr sehr nur schon erst noch
    zwei drei vier fünf sechs sieben acht neun zehn anzeige werbung jetzt sichern lesen unsere unser mio eur usd chf
    eu usa dax mdax sdax tecdax q1 q2 q3 q4 h1 h2 geld kapital vermögen depot portfolio branche sektor welt land
    gold silber bitcoin dividenden rang form medien ihnen einstieg ausstieg kauf verkauf empfehlung chance chancen potenzial analyse zukunft milliarde million`),
  suffixes: [
    ['vorstandsvorsitzende', 'people'],
    ['geschäftsführerin', 'people'],
    ['geschäftsführer', 'people'],
    ['analystin', 'people'],
    ['sprecherin', 'people'],
    ['präsidentin', 'people'],
    ['ministerin', 'people'],
    ['volkswirtin', 'people'],
    ['strategin', 'people'],
    ['expertin', 'people'],
    ['managerin', 'people'],
    ['analyst', 'people'],
    ['sprecher', 'people'],
    ['präsident', 'people'],
    ['minister', 'people'],
    ['volkswirt', 'people'],
    ['stratege', 'people'],
    ['experte', 'people'],
    ['manager', 'people'],
    ['chefin', 'people'],
    ['chef', 'people'],
    ['vorstand', 'people'],
    ['leiter', 'people'],
    ['analysten', 'classes'],
    ['experten', 'classes'],
    ['strategen', 'classes'],
    ['beobachter', 'classes'],
    ['beobachtern', 'classes'],
    ['kreisen', 'classes'],
    ['kreise', 'classes'],
    ['teilnehmer', 'classes'],
    ['kennern', 'classes'],
    ['kenner', 'classes'],
    ['anleger', 'classes'],
    ['investoren', 'classes'],
    ['konzern', 'companies'],
    ['unternehmen', 'companies'],
    ['gesellschaft', 'companies'],
    ['hersteller', 'companies'],
    ['anbieter', 'companies'],
    ['betreiber', 'companies'],
    ['bauer', 'companies'],
    ['versicherer', 'companies'],
    ['verband', 'companies'],
    ['ministerium', 'companies'],
    ['behörde', 'companies'],
    ['institut', 'companies'],
    ['agentur', 'companies'],
    ['bank', 'companies'],
    ['firma', 'companies'],
    ['aufsicht', 'companies'],
    ['gericht', 'companies'],
    ['kommission', 'companies'],
    ['händler', 'companies'],
    ['produzent', 'companies'],
    ['spezialist', 'companies'],
    ['börse', 'companies'],
    ['reederei', 'companies'],
    ['verwalter', 'companies'],
    ['zulieferer', 'companies'],
    ['ausrüster', 'companies'],
    ['entwickler', 'companies'],
    ['konzerns', 'companies'],
    ['unternehmens', 'companies'],
    ['herstellers', 'companies'],
    ['amt', 'companies'],
    ['mitteilung', 'documents'],
    ['bericht', 'documents'],
    ['berichten', 'documents'],
    ['prospekt', 'documents'],
    ['studie', 'documents'],
    ['umfrage', 'documents'],
    ['statistik', 'documents'],
    ...words(`
      ung ungen heit heiten keit keiten schaft schaften tion tionen nis nisse tum kurs kurse kurses markt marktes märkte
      preis preise zahlen aktie aktien ziel ziele gewinn gewinne umsatz quote rate raten wert werte fonds anleihe anleihen
      geschäft geschäfte zeit jahr jahres papier papiere kosten summe höhe rendite zins zinsen index kunden projekt
      programm produkt produkte produktion system technik technologie plan pläne lage grund kraft stoff tag woche
      monat stand gang lust trend rallye phase basis bereich teil sparte energie stärke schwäche ismus`).map(
      (suffix) => [suffix, 'common'] as const,
    ),
  ],
}
