/** Of companies that do not exist. News first, then a pitch that the news does not bear out. */
export const PITCHED = `Nordvik Ferries orders two electric ships

Nordvik Ferries has ordered two battery ships from a yard in Gdynia, the company said on Tuesday.
The contract is worth 84 million euros, according to its annual report. Chief executive Mira Holm said the ships would
enter service in 2028.

Ad
Nordvik shares: Buy or sell?! The new free Nordvik analysis delivers the answer:
Urgent action needed for Nordvik investors. Is it worth buying, or should you sell right now? Find out what to do in
the free special report, before it is too late.
Nordvik: Buy or sell?! Read more here...
`

/** Nothing but attributed news. */
export const NEWS = `Brede Bank reports lower costs

Brede Bank cut its costs by 4 percent in the first quarter, the bank said in a statement on Monday.
Chief financial officer Ida Lund said the decline came from the sale of two branches. Revenue was unchanged at 210
million euros, according to the quarterly report.
`
