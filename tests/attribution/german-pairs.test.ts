import { describe, expect, it } from 'vitest'
import { coverOf, pairsOf, readText } from './read.ts'

const PAIRS = pairsOf(`
Mira Olsen sagte, die Aktie könne sich verdoppeln. | Die Aktie kann sich verdoppeln. | verdoppeln
Die Aktie werde sich verdoppeln, sagte Mira Olsen. | Die Aktie wird sich verdoppeln, das ist klar. | verdoppeln
Laut Tarn Capital könnte sich der Kurs verdoppeln. | Bald könnte sich der Kurs verdoppeln. | verdoppeln
Der Kurs könnte sich verdoppeln, so Mira Olsen. | Der Kurs könnte sich so verdoppeln. | verdoppeln
Tarn Capital zufolge sinkt die Nachfrage. | Daher sinkt die Nachfrage. | sinkt die Nachfrage
Der Studie zufolge sinkt die Nachfrage. | Der Reihe nach sinkt die Nachfrage. | sinkt die Nachfrage
Nach Angaben des Unternehmens steigt die Marge. | Nach langer Zeit steigt die Marge. | steigt die Marge
Nach Einschätzung von Tarn Capital steigt die Marge. | Nach einer Pause steigt die Marge. | steigt die Marge
Nach Angaben von Corvane liegen die Kosten bei 3 Millionen. | Die Kosten liegen bei 3 Millionen. | 3 Millionen
Gemäß dem Prospekt beträgt die Gebühr 3 Prozent. | Die Gebühr beträgt 3 Prozent. | 3 Prozent
Wie der Konzern am Montag mitteilte, steigt die Marge. | Am Montag steigt die Marge. | steigt die Marge
Die Marge steigt, wie Corvane mitteilte. | Die Marge steigt, wie immer im Herbst. | Marge steigt
Der Konzern teilte mit, dass die Werft voll sei. | Es ist gut, dass die Werft voll ist. | Werft voll
Die Werft sei voll, teilte der Konzern mit. | Die Werft ist voll. | voll
Der Vorstand kündigte für Mai eine Dividende von 3 Euro an. | Im Mai gibt es eine Dividende von 3 Euro. | 3 Euro
Tarn Capital stufte die Aktie von „Kaufen“ auf „Halten“ herab. | Die Aktie bleibt für uns auf „Halten“. | auf „Halten“
Tarn Capital hob das Kursziel auf 40 Euro. | Das Kursziel liegt bei 40 Euro. | 40 Euro
Die Analystin Petra Holm rechnet mit 40 Euro. | Bald sind es 40 Euro. | 40 Euro
Vorstandschef Jan Perel erwartet ein Plus von 9 Prozent. | Das Plus von 9 Prozent ist da. | 9 Prozent
Im Geschäftsbericht heißt es, die Schulden seien gesunken. | Die Schulden sind gesunken. | gesunken
Die Schulden seien gesunken, heißt es im Geschäftsbericht. | Die Schulden sind gesunken. | gesunken
Heißt es in der Mitteilung, so sinken die Kosten. | Dann sinken die Kosten. | sinken die Kosten
Unter Berufung auf Tarn Capital meldete die Zeitung ein Minus. | Es gab ein Minus. | ein Minus
Aus dem Prospekt geht hervor, dass 3 Prozent anfallen. | Es ist so, dass 3 Prozent anfallen. | 3 Prozent
Die Bundesbank erwartet ein Wachstum von 2 Prozent. | Es gibt ein Wachstum von 2 Prozent. | 2 Prozent
Die Bafin warnt vor dem Anbieter, der 9 Prozent verspricht. | Es gibt hier 9 Prozent. | 9 Prozent
Das Unternehmen meldete einen Verlust von 12 Millionen Euro. | Es bleibt ein Verlust von 12 Millionen Euro. | 12 Millionen
Corvane meldete einen Verlust von 12 Millionen Euro. | Es bleibt ein Verlust von 12 Millionen Euro. | 12 Millionen
Nordhavn AG übernimmt den Rivalen für 3 Milliarden Euro. | Der Rivale kostet 3 Milliarden Euro. | 3 Milliarden
Pellworth kauft eine Werft für 90 Millionen Euro. | Eine Werft kostet 90 Millionen Euro. | 90 Millionen
„Die Aktie könnte sich schon bald verdoppeln“, sagte Mira Olsen. | „Die Aktie könnte sich schon bald verdoppeln“, warum auch nicht. | verdoppeln
„Das Geschäft läuft. Wir wachsen stark“, so Vorstandschef Jan Perel. | Das Geschäft läuft. Wir wachsen stark. | wachsen stark
Jan Perel sagte: „Wir werden den Gewinn bald verdoppeln.“ | Der Gewinn wird sich bald verdoppeln. | verdoppeln
»Der Markt wird sich schnell verdoppeln«, glaubt Petra Holm. | Der Markt wird sich schnell verdoppeln. | verdoppeln
Die Börse sei zu vorsichtig, sagte Mira Olsen. Der Kurs werde steigen. | Die Börse ist zu vorsichtig. Der Kurs wird steigen. | steigen
Corvane sieht sich gut gerüstet. Die Nachfrage bleibe hoch. | Alles ist gut gerüstet. Die Nachfrage bleibe hoch. | hoch
Laut Corvane ist die Lage gut. Die Werften seien voll. Es gebe kaum Storno. | Die Lage ist gut. Es gibt kaum Storno. | kaum Storno
Der Konzern rechnet mit Gegenwind. Ohne Zölle wäre das Ergebnis höher. | Es gibt Gegenwind. Ohne Zölle wäre das Ergebnis höher. | Ergebnis höher
Die Zentralbank bekräftigte, die Zinsen nicht zu senken. | Es bleibt dabei, die Zinsen nicht zu senken. | nicht zu senken
Eine Sprecherin von Corvane bestätigte den Verkauf. | Es gab den Verkauf. | den Verkauf
Das Statistische Bundesamt, so Destatis, sieht 2 Prozent. | Es sind 2 Prozent. | 2 Prozent
Die Ratingagentur Moody's schätzt die Ausfälle auf 3 Prozent. | Die Ausfälle liegen bei 3 Prozent. | 3 Prozent
Die Studie zeigt, dass 60 Prozent sparen. | Fest steht, dass 60 Prozent sparen. | 60 Prozent
Der Quartalsbericht zeigt einen Umsatz von 9 Millionen. | Es gab Umsatz von 9 Millionen. | 9 Millionen
Goldman Sachs sieht Gold bei 5000 Dollar. | Gold steht bei 5000 Dollar. | 5000 Dollar
Das Ministerium erklärte, die Abgabe falle weg. | Die Abgabe fällt weg. | Abgabe
Der Branchenverband Bitkom erwartet 4 Prozent Wachstum. | Es sind 4 Prozent Wachstum. | 4 Prozent
Am Dienstag sagte Finanzchefin Ola Berg, die Kasse sei voll. | Am Dienstag ist die Kasse voll. | Kasse
Die Kasse ist voll, betonte Finanzchefin Ola Berg. | Die Kasse ist voll, zum Glück. | Kasse ist voll
Der Reifenhersteller rechnet mit 3 Prozent Marge. | Es sind 3 Prozent Marge. | 3 Prozent
Die Fluggesellschaft gab bekannt, dass neun Jets fehlen. | Schade, dass neun Jets fehlen. | neun Jets
Corvane geht davon aus, dass der Markt wächst. | Es ist schön, dass der Markt wächst. | Markt wächst
Der Vorstand strebt eine Marge von 9 Prozent an. | Die Marge von 9 Prozent ist da. | 9 Prozent
Die Bank peilt eine Rendite von 9 Prozent an. | Die Rendite von 9 Prozent ist da. | 9 Prozent
Jan Perel, der Lindwick leitet, sagte, die Mengen stiegen. | Jan Perel, der Lindwick leitet, ist groß, und die Mengen steigen. | Mengen
Daten von Tarn Capital zeigen einen Rückgang um ein Zehntel. | Es gab einen Rückgang um ein Zehntel. | ein Zehntel
Der Analyst Jan Perel von Tarn Capital rät zum Kauf. | Es ist Zeit zum Kauf. | zum Kauf
Jefferies bestätigte die Einstufung „Buy“ für Corvane. | Die Einstufung ist „Buy“ für Corvane. | Buy
Das Gericht urteilte, die Gebühr sei verdeckt. | Die Gebühr ist verdeckt. | Gebühr
Der Wirtschaftsminister wies darauf hin, dass Gas fehlt. | Traurig ist, dass Gas fehlt. | Gas fehlt
Die Verbraucherzentrale warnt, das Angebot sei eine Falle. | Das Angebot ist eine Falle. | Falle
Der Autobauer plant neun Modelle. | Es gibt neun Modelle. | neun Modelle
Petra Holm fügte hinzu, der Kurs sei fair. | Der Kurs ist fair. | fair
Der Kurs ist fair, meint Petra Holm. | Der Kurs ist fair, meine ich. | Kurs ist fair
`)

describe('words of a German text', () => {
  it.each(PAIRS)('are said by somebody in %j and by nobody in %j', (attributed, bare, words) => {
    expect(coverOf(readText(attributed, 'de'), words)?.support).toBe('attributed')
    expect(coverOf(readText(bare, 'de'), words)?.support).not.toBe('attributed')
  })
})
