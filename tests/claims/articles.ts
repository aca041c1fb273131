import type { RoleLine } from './read.ts'

/** Reporting, a teaser in its middle, and a labelled block at its end about the same company. All invented. */
export const hiddenTeaser: readonly RoleLine[] = [
  ['report', 'Havelund Shipping is rebuilding its fleet and has ordered nine vessels for 410 million euros.'],
  ['furniture', 'A bet on ammonia'],
  ['report', 'The group announced that the first ship will sail in March, according to its annual report.'],
  ['promo', 'Should shareholders sell right away? Or is it worth buying Havelund?'],
  ['furniture', 'Doubts remain'],
  [
    'report',
    'Many market observers remain sceptical. Tarn Capital recently downgraded Havelund shares from “Buy” to “Hold”, citing yard delays.',
  ],
  ['opinion', 'The next two quarters will be telling for the group.'],
  ['report', 'The current share price of €14.20 reflects the wait.'],
  ['label', 'Ad'],
  ['promo', 'Havelund stock: Buy or sell?! New Havelund analysis from March 3 has the answer:'],
  [
    'promo',
    'Urgent action needed for Havelund investors. Find out what to do now in the current free analysis from March 3.',
  ],
  ['promo', 'Havelund: buy or sell? Read more here...'],
]

export const versteckterTeaser: readonly RoleLine[] = [
  ['report', 'Die Reederei Havelund erneuert ihre Flotte und hat neun Schiffe für 410 Millionen Euro bestellt.'],
  ['furniture', 'Wette auf Ammoniak'],
  ['report', 'Das erste Schiff soll im März fahren, teilte der Konzern mit.'],
  ['promo', 'Sollten Anleger sofort verkaufen? Oder lohnt sich der Einstieg bei Havelund?'],
  ['furniture', 'Zweifel bleiben'],
  [
    'report',
    'Viele Marktbeobachter sehen das skeptisch. Tarn Capital stufte Havelund zuletzt von „Kaufen“ auf „Halten“ herab.',
  ],
  ['opinion', 'Die nächsten zwei Quartale werden für den Konzern aufschlussreich.'],
  ['report', 'Der aktuelle Kurs von 14,20 Euro spiegelt das Warten.'],
  ['label', 'Anzeige'],
  ['promo', 'Havelund-Aktie: Kaufen oder verkaufen?! Neue Havelund-Analyse vom 3. März liefert die Antwort:'],
  [
    'promo',
    'Dringender Handlungsbedarf für Havelund-Anleger. Was jetzt zu tun ist, erfahren Sie in der aktuellen Gratis-Analyse vom 3. März.',
  ],
  ['promo', 'Havelund: Kaufen oder verkaufen? Hier weiterlesen...'],
]

/** Ordinary reporting and comment with the words that tempt a lexicon. All invented. */
export const cleanArticles: readonly (readonly ['en' | 'de', readonly RoleLine[]])[] = [
  [
    'en',
    [
      ['furniture', 'Lindwick Port agrees to buy rival for $900 million'],
      ['report', 'Lindwick Port agreed to buy its rival Osterhaven for $900 million, the companies said on Monday.'],
      [
        'report',
        'The deal will double container capacity by 2028. Osterhaven shares soared 31 percent in London trading.',
      ],
      [
        'report',
        '“We expect the savings to reach 60 million a year and nothing is guaranteed,” chief executive Ida Bramm said on a call.',
      ],
      ['report', 'Analysts polled by a wire service had expected a lower price. Tarn Capital kept its “Hold” rating.'],
      ['report', 'Shareholders must tender by 14 March 2027 under the terms of the offer, a filing showed.'],
      ['opinion', 'The price looks full, and the yards will need money. Much depends on the unions.'],
    ],
  ],
  [
    'en',
    [
      ['furniture', 'Regulator bans platform that promised risk-free returns'],
      [
        'report',
        'The financial regulator warned savers on Tuesday about a platform that promised guaranteed returns of 12 percent.',
      ],
      ['report', 'Typical scam promises include “no risk” and “act now”, the authority said.'],
      ['report', 'The risk-free rate stood at 2.1 percent, according to central bank data.'],
      ['opinion', 'No strategy is risk-free, and no letter from a stranger is worth a deposit.'],
      ['notice', 'Past performance is not a reliable indicator of future results.'],
    ],
  ],
  [
    'de',
    [
      ['furniture', 'Hafen Lindwick will Konkurrenten kaufen'],
      [
        'report',
        'Der Hafen Lindwick will den Konkurrenten Osterhaven für 900 Millionen Euro kaufen, teilten beide am Montag mit.',
      ],
      [
        'report',
        'Die Kapazität wird sich bis 2028 verdoppeln. Die Aktie von Osterhaven sprang in Frankfurt um 31 Prozent.',
      ],
      [
        'report',
        '„Wir rechnen mit Einsparungen von 60 Millionen im Jahr, garantiert ist nichts“, sagte Vorstandschefin Ida Bramm.',
      ],
      [
        'report',
        'Von einer Agentur befragte Analysten hatten weniger erwartet. Tarn Capital beließ die Einstufung auf „Halten“.',
      ],
      ['report', 'Die Annahmefrist endet am 14. März 2027, wie aus der Pflichtmitteilung hervorgeht.'],
      ['opinion', 'Der Preis wirkt ausgereizt, und die Werften werden Geld brauchen.'],
    ],
  ],
]
