import { describe, expect, it } from 'vitest'
import { coverOf, pairsOf, readText } from './read.ts'

const PAIRS = pairsOf(`
Mira Olsen said the shares could double. | The shares could double. | could double
The shares could double, said Mira Olsen. | The shares could double, that much is clear. | could double
The shares could double, Mira Olsen said on Monday. | The shares could double on Monday. | could double
The shares, Mira Olsen said, could double. | The shares, in short, could double. | could double
According to Tarn Capital, the shares could double. | In the long run, the shares could double. | could double
The shares could double, according to Tarn Capital. | The shares could double, unlike Tarn Capital. | could double
Citing Tarn Capital, the paper wrote that output fell. | Output at Tarn Capital fell. | fell
Corvane expects sales to reach 40 million. | Sales of Corvane reach 40 million. | 40 million
The company said margins will widen. | The margins will widen. | margins will widen
Management warned that costs would climb. | It is clear that costs would climb. | costs would climb
The filing showed debt of 30 million. | There is debt of 30 million. | debt of 30 million
In a note to clients, Tarn Capital said demand is soft. | In a nutshell, demand is soft. | demand is soft
Demand is soft, the bank wrote in a note. | Demand is soft. | Demand is soft
Chief executive Ida Bramm said the yard is full. | The yard is full. | yard is full
The yard is full, chief executive Ida Bramm told reporters. | The yard is full, whatever reporters think. | yard is full
Ida Bramm, who runs Lindwick Port, said volumes rose. | Ida Bramm, who runs Lindwick Port, is tall and volumes rose. | volumes rose
The regulator fined the broker, Reuters reported. | The regulator is strict and the broker is fined. | broker
Inflation eased to 2 percent, Eurostat data showed. | Inflation eased to 2 percent. | 2 percent
Orders fell by a tenth, according to data from Tarn Capital. | Orders fell by a tenth. | a tenth
Figures compiled by Tarn Capital put the market at 9 billion. | The market stands at 9 billion. | 9 billion
Tarn Capital estimates that one in three wells is dry. | Here one in three wells is dry. | one in three
Tarn Capital upgraded Corvane to outperform. | Corvane will outperform. | outperform
Tarn Capital raised its price target to 40 dollars. | The price target is 40 dollars. | 40 dollars
Corvane was downgraded to sell by Tarn Capital. | Corvane is one to sell. | sell
Jefferies reiterated its buy rating. | It is a buy. | buy
Goldman Sachs sees gold at 5,000 dollars. | We will have gold at 5,000 dollars. | 5,000 dollars
The Fed forecasts growth of 2 percent. | There is growth of 2 percent. | growth of 2 percent
The prospectus states that fees are 3 percent. | The fees are 3 percent. | 3 percent
The study found that most funds lag. | Most funds lag. | funds lag
A company spokesman confirmed that the plant is closed. | The plant is closed. | plant is closed
The spokeswoman denied that talks had begun. | The talks had begun. | talks had begun
“The shares could easily double by summer,” said Mira Olsen. | “The shares could easily double by summer,” and why not. | could easily double
Mira Olsen said: “We think it will soar next year.” | It will soar next year. | will soar
“It will soar. Nothing stops it now,” Mira Olsen said. | It will soar. Nothing stops it now. | Nothing stops it
Mira Olsen: “The shares could double within a year.” | The shares could double within a year. | could double
“We are the best in the field,” the company said. | We are the best in the field. | the best
The deal closes in May, Corvane said. He added that costs drop. | The deal closes in May. Then costs drop. | costs drop
Mira Olsen likes it. She expects profits to double. | We want profits to double. | profits to double
Corvane plans to open nine shops. | There are nine shops. | nine shops
The group aims to double output by 2030. | It is to double output by 2030. | double output
The ministry announced a levy of 2 percent. | A levy of 2 percent applies. | 2 percent
The court ruled on Monday, and the judge wrote that fees were hidden. | The fees were hidden. | fees were hidden
Economist Jan Perel argues that rates have peaked. | The rates have peaked. | rates have peaked
The airline disclosed a loss of 12 million. | A loss of 12 million remains. | 12 million
Nordhavn Inc. reported a net loss of 12 million. | A net loss of 12 million remains. | 12 million
Corvane has agreed to sell its fibre arm for 5 billion. | The fibre arm costs 5 billion. | 5 billion
Pellworth completed the takeover for 3 billion. | The takeover for 3 billion is done. | 3 billion
Analysts at Tarn Capital expect a rebound. | A rebound is near. | rebound
The chipmaker told investors that supply is tight. | The supply is tight. | supply is tight
Moody's rates the bonds as junk. | The bonds are junk. | junk
Per Tarn Capital, one in nine loans is late. | One in nine loans is late. | loans is late
The index fell 3 percent, Bloomberg reported. | The index fell 3 percent. | 3 percent
The survey shows that 60 percent save. | At least 60 percent save. | 60 percent
The exchange confirmed that trading is halted. | The trading is halted. | trading is halted
The SEC alleges nothing yet, but the agency said the promoter lied. | The promoter lied. | promoter lied
The shares soared after Corvane announced a record profit. | The shares soared after a record profit. | record profit
The auditor noted that cash was low. | The cash was low. | cash was low
Tarn strategist Ola Berg believes copper will rally. | I hope copper will rally. | copper will rally
The quarterly report shows sales of 9 million. | The sales of 9 million are fine. | 9 million
The bank's chief economist predicted a recession. | A recession looms. | recession
`)

describe('words of an English text', () => {
  it.each(PAIRS)('are said by somebody in %j and by nobody in %j', (attributed, bare, words) => {
    expect(coverOf(readText(attributed), words)?.support).toBe('attributed')
    expect(coverOf(readText(bare), words)?.support).not.toBe('attributed')
  })
})
