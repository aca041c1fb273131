import type { Lexicon } from './cues.ts'

export const GERMAN: Lexicon = {
  action:
    'klick* anklicken abonnier* herunterladen download runterladen registrier* anmelden anmeldung melden_sie einschreiben freischalten bestell* sichern sichere sichert jetzt_kaufen jetzt_lesen jetzt_anmelden jetzt_kostenlos jetzt_sichern jetzt_testen jetzt_registrieren jetzt_herunterladen jetzt_abonnieren jetzt_bestellen jetzt_starten jetzt_gratis jetzt_informieren jetzt_entdecken jetzt_vergleichen jetzt_zum hier_klicken hier_geht anfordern eintragen trag_dich tragen_sie buchen loslegen einlösen holen_sie hol_dir zuschlagen abrufen konto_eröffnen depot_eröffnen',
  invitation:
    'erfahren erfahre entdecken entdecke lesen lies testen teste starten starte probieren vergleichen vergleiche informieren ansehen anschauen anhören hören holen hol nutzen nutze finden sehen_sie besuchen besuche folgen folge schauen schau lernen lerne eröffnen wählen werden_sie mehr_erfahren mehr_lesen erfahren_sie lesen_sie weiterlesen zum_angebot zur_analyse profitieren profitiere teilnehmen dabei_sein reinhören abonnement abo',
  free: 'gratis* kostenlos* kostenfrei* umsonst unverbindlich* gebührenfrei* unentgeltlich* geschenkt ohne_bezahlung ohne_kosten null_euro *gratis',
  price:
    'rabatt* gutschein* sparen spare angebot angebote aktion aktionspreis bonus prämie prämien willkommensbonus preis preise preisvorteil günstiger statt_€ probeabo probemonat testphase probe* testen geld_zurück nur_€ für_nur ab_€ monatlich jährlich pro_monat im_monat pro_jahr zum_preis frühbucher* vorteilspreis sonderpreis ersparnis schnäppchen *rabatt',
  publication:
    'report *report newsletter* ebook ratgeber *ratgeber magazin dossier whitepaper *analyse analyse analysen auswertung börsenbrief* *brief *dienst studie leitfaden broschüre video *video podcast* folge buch bücher ausgabe heft e_mail mail posteingang pdf handbuch checkliste sonderheft spezialreport e_paper epaper *studie',
  brokerage:
    'broker* depot *depot konto *konto handelsplattform* plattform* trading handeln börse app apps robo* demokonto hebel cfd cfds forex wallet neobroker onlinebroker girokonto tagesgeld* festgeld* kredit kredite tarif tarife *vergleich versicherung*',
  token:
    'token *token presale vorverkauf ico airdrop* staking coin coins *coin krypto* kryptowährung* bitcoin blockchain nft nfts',
  event:
    'webinar* kurs kurse *kurs masterclass* seminar* workshop* training kongress konferenz veranstaltung* messe ticket tickets livestream akademie coaching* schulung* stammtisch vortrag mentor* strategiegespräch termin leserreise*',
  tool: 'tool tools software roboter bot bots algorithmus algorithmen system rechner *rechner signale *signale alarm* watchlist programm technologie funktion funktionen anwendung scanner *tool werkzeug*',
  picks:
    'aktientipp* *tipp tipps favorit* favoriten empfehlung* kaufempfehlung* musterdepot* geheimtipp* top_aktien diese_aktie diese_aktien liste top_10 kaufliste hot_stock kursrakete* vervielfacher gewinner_aktie outperformer tenbagger',
  you: 'du dein deine deinen deinem deiner dir dich euch euer eure ihnen',
  we: 'wir unser unsere unserem unseren unserer uns',
  self: 'ich mein meine meinen meinem meiner mir mich',
  urgency:
    'jetzt sofort heute dringend* schnell bald letzte_chance nur_noch nur_bis nur_heute frist endet läuft_ab begrenzt* limitiert* solange bevor_es zu_spät nicht_verpassen schnell_sein warten_sie zögern_sie zögern verpassen zeitlich_begrenzt umgehend countdown sofortiger handlungsbedarf unverzüglich höchste_zeit',
  secrecy:
    'geheim* exklusiv* insider* enthüll* verrät verraten versteckt* unbekannt* mysteriös* brisant* schockierend* skandal unglaublich* sensation* wenige_plätze freie_plätze nur_für ausgewählt* vertraulich*',
  gain: 'gewinn gewinne profit* verdoppel* verdreifach* vervielfach* rendite* reich reichtum vermögen* vermögensaufbau millionär* einkommen passives verdienen verdiene verdienst verdient explodier* rakete chance chancen kurschance* kurspotenzial durchstarten riesig* enorm* gigantisch* geld_verdienen erfolg* rente wohlstand geldmaschine durchbruch',
  guarantee:
    'garant* risikofrei* risikolos* ohne_risiko bewährt* sicher sichere sicherheit seriös* geprüft* zuverlässig* verlässlich* nachweislich* 100_% zertifiziert* zufriedenheits* unabhängig* vertrauen',
  best: 'beste besten bester bestes führend* einzigartig* testsieger* nummer_1 ultimativ* perfekt* revolutionär* innovativ* modernste* ausgezeichnet* preisgekrönt* größte größten top weltweit_führend marktführer* optimal* ideal* unschlagbar* erstklassig* hochwertig*',
  ease: 'einfach* bequem* mühelos* unkompliziert* minuten sekunden schritt schritte schritt_für anfänger* einsteiger* automatisch* automatisier* kinderleicht* in_wenigen wenige_klicks klicks mausklick jeder_kann ohne_vorkenntnisse ganz_einfach übersichtlich* egal_ob',
  customers:
    'kunde kunden kundin nutzer nutzern nutzerinnen mitglied mitglieder abonnent* leser leserinnen teilnehmer* erfahrungsbericht* bewertung* sterne community zufrieden* anleger_vertrauen tausende nutzer_vertrauen begeistert* *kunden',
  deposit:
    'einzahl* auszahl* mindesteinlage gebühr gebühren provision provisionen kreditkarte zahlung überweis* 250_euro 250_€ startkapital ordergebühr* kosten_sie bankkonto verifizier* guthaben',
  paywall:
    'abonnenten plus_abo *abo abo abos zugang weiterlesen freigeschaltet digitalabo bereits_abonnent plus premium registrieren vollzugriff vollständigen_artikel artikel_lesen',
  label:
    'anzeige anzeigen werbung reklame gesponsert* advertorial werbeanzeige werbemitteilung werbepartner bezahlter bezahlte partnerinhalt* sonderveröffentlichung* promotion verlagsangebot anzeigensonderveröffentlichung präsentiert_von affiliate_links werblich* werbehinweis',
  sponsorship:
    'affiliate* partner partnerlink* provision provisionen kooperation vergütung vergütet honorar bezahlt gesponsert* auftraggeber in_kooperation partnerschaft werbelink*',
  disclosure:
    'hinweis hinweise haftung haftet haftungsausschluss* disclaimer risikohinweis* offenlegung* interessenkonflikt* anlageberatung anlageempfehlung* gewähr richtigkeit vollständigkeit informationszweck* keine_empfehlung keine_beratung keine_aufforderung verantwort* angaben_ohne ohne_gewähr hält_positionen dargestellt ersetzt agb datenschutz* impressum nutzungsbedingungen beteiligung_an autor_hält transparenzhinweis*',
  risk: 'risiko risiken riskant* verlust verluste totalverlust* verlieren verlierst spekulativ* wertentwicklung vergangenheit zukünftige kleinanleger* schwankung* volatil* kapitalverlust*',
  rights:
    'copyright rechte alle_rechte vorbehalten urheber* urheberrecht* © gmbh vervielfältigung nachdruck zuerst_erschienen erschien_zuerst erstmals_veröffentlicht lizenz marke marken',
  biography:
    'autor autorin journalist journalistin redakteur redakteurin studierte studium schreibt berichtet_für seit_jahren kolumnist* jahrgang volontariat berufserfahrung experte_für über_den zur_person wirtschaftsredakteur*',
  speech:
    'sagte sagt laut zufolge erklärte erklärt teilte teilt mitteilte meldete betonte berichtete berichtet erwartet erwarten kündigte ankündigte so_der so_die schrieb schreibt bestätigte äußerte nannte verwies begründete rechnet_mit heißt_es sprecher sprecherin angaben mitteilung interview studie umfrage warnte forderte hieß_es prognostiziert',
  person:
    'vorstand* chef chefin vorstandschef* geschäftsführer* gründer analyst analysten analystin minister* präsident* kanzler* professor experte experten ökonom* volkswirt* finanzvorstand* finanzchef* herr frau dr vorsitzende* sprecher* strateg* *chef *experte',
  official:
    'regierung* gericht* bundes* ministerium* behörde* polizei staat eu gesetz* ezb zentralbank notenbank bafin kommission bundestag stadt land kommune* gewerkschaft* richter staatsanwalt* verband *verband finanzamt steuer*',
  market:
    'stieg fiel legte schloss sank kletterte notierte verlor gewann gab_nach prozent punkte punkten dax mdax sdax dow_jones nasdaq leitindex handel handelstag börsenschluss plus minus barrel kursplus kursverlust* tendierte verteuerte verbilligte zog_an eröffnete',
  results:
    'umsatz* quartal* ergebnis ergebnisse prognose* ebit ebitda marge margen geschäftsjahr überschuss bilanz* dividende* milliarden millionen mrd mio vorjahr vorjahres* aufträge auftragseingang absatz kursziel* kgv konzern* marktkapitalisierung jahresüberschuss',
  verdict:
    'attraktiv* spannend* günstig* teuer* überzeugend* beeindruckend* solide* stark starke starken schwach* vielversprechend* interessant* gut gute guten schlecht* sinnvoll* lohnt lohnen lohnenswert bemerkenswert* unterbewertet* überbewertet* enttäuschend* überraschend* klug* vernünftig* erfreulich* problematisch* bedenklich* fair',
  modal:
    'könnte könnten dürfte dürften sollte sollten wohl möglicherweise vielleicht wahrscheinlich vermutlich würde würden müsste müssen muss scheint kann können offenbar mag bleibt',
  stance:
    'glaube denke finde meinung fazit klar letztlich offensichtlich zweifellos ehrlich eigentlich leider immerhin natürlich schließlich meines_erachtens unterm_strich aus_unserer persönlich entscheidend* abzuwarten bleibt_abzuwarten es_bleibt tatsächlich sicherlich wirklich insgesamt deutlich zeigt_sich',
  contrast:
    'aber jedoch allerdings obwohl trotz dennoch während hingegen dagegen doch stattdessen zwar dafür andererseits sondern',
  buy: 'kaufen kauf kaufe einsteigen einstieg nachkaufen nachkauf investieren investiere zugreifen zuschlagen anlage investment* jetzt_einsteigen einsammeln kaufchance*',
  sell: 'verkaufen verkauf verkaufe aussteigen ausstieg halten abstoßen gewinnmitnahme* gewinne_mitnehmen oder_verkaufen loswerden',
  investors:
    'anleger anlegern anlegerinnen aktionär* investor investoren sparer sparern trader händler aktie aktien *aktie',
  question:
    'was_ist warum wieso weshalb wie welche welcher welches wer wo wann sollten lohnt ist_es sind ob kann wieviel was_sie was_bedeutet',
  navigation:
    'menü suche startseite kontakt zurück weiter mehr_zum lesen_sie auch_interessant das_könnte themen schlagwörter kategorien kommentare kommentar meistgelesen übersicht inhaltsverzeichnis inhalt archiv cookies cookie javascript browser newsletter_abonnieren ressort aktuelles mehr_nachrichten zum_thema nächster vorheriger schlagworte mehr_aus faq',
  sharing:
    'teilen facebook twitter linkedin whatsapp xing pinterest reddit instagram youtube telegram drucken per_mail merken link_kopieren artikel_teilen folgen_sie',
  credit:
    'foto fotos bild bilder quelle quellen bildquelle bildnachweis imago dpa getty shutterstock picture_alliance grafik symbolbild symbolfoto archivbild redaktion reuters afp collage screenshot',
  time: 'januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag uhr stand aktualisiert veröffentlicht gestern woche monat jahr jahren jahres am_montag',
  here: 'hier unten link links button seite webseite website homepage folgenden unter_www formular auf_unserer mehr_dazu mehr_infos weitere_informationen mehr_informationen hier_lesen weitere_infos nähere',
  negation: 'nicht kein keine keinen keiner keinem nie niemals nichts ohne weder',
  fraud:
    'betrug* betrüg* abzock* warnt warnung* warnen fake unseriös* opfer schneeball* phishing kriminell* illegal* geldwäsche täuschung*',
  dream:
    'traum träume leben freiheit finanzielle_freiheit finanziell_frei luxus urlaub haus auto familie job zuhause vorstellen stell_dir geschichte verändert neues_leben unabhängigkeit traumhaft*',
  need: 'wollen_sie möchten_sie wenn_du wenn_sie willst möchtest sind_sie bist_du haben_sie hast_du suchen_sie brauchen interesse bereit so_geht wie_sie wie_du warum_sie damit_du damit_sie was_anleger was_jetzt',
  quality:
    'umfassend* ausführlich* detailliert* professionell* persönlich* individuell* maßgeschneidert* unbegrenzt* leistungsstark* komplett* erfahren* unsere_experten täglich* wöchentlich* aktuelle aktuellen aktueller neue neuen neueste* strategie strategien insights exklusive_einblicke',
  company:
    'unternehmen* firma firmen konzern gruppe gmbh ag se aktie aktien hersteller branche markt produkte dienstleistung* tochter gegründet standort* mitarbeiter* lösungen werk',
}
