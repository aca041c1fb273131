/** What the card says that no measurement can. */
export const CARD_INTRODUCTION = `# Model card: roles of sentences

Written by \`npm run evaluate -- --card model/card.md --train … --corpus …\`; every figure below was measured by that run.

**What it does.** Gives each sentence of an article one of six roles (\`report\`, \`opinion\`, \`promo\`, \`label\`, \`notice\`,
\`furniture\`) with a confidence. It owns roles and the boundaries of advertising; flags and their explanations belong to
the rules.

**Intended use.** Finance copy in English and German, read by a person afterwards; it decides nothing alone. In Spanish,
French, Italian, Dutch, Portuguese and Polish it gives roles, but the rules do not speak these languages, so the verdict
abstains. Any other language is not judged.

**How.** A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the sentences of an article, with
advertising told apart by the page it stands on: copy set into an article, and copy on a page that sells from top to
bottom. Features: hashed words and pairs of words, character n-grams within words, structure (cue families, shapes of lines
and stops, place, neighbours, repeated lines, distance to a label) and the words of the whole page. Numbers, names and
tickers are masked before hashing, so that it learns advertising and not publishers. Weights are int8. Confidences are
marginals under a temperature, then set right for each role by a logistic curve (Platt 1999), both learnt on articles of
families held back, found ones where there are enough. \`copydesk check --why\` adds up exactly what spoke for a role.

**Licences.** The project's own texts (\`model/corpus\`) are fictional and free to ship. The other articles are their
publishers'; only weights learnt from them are part of the project. Nothing under a non-commercial licence was learnt from.`

export const CARD_LIMITS = `## Limits

- Whole pages decide most of what is still wrong: a guide in second person that sells nothing and a vendor's guide differ
  in few sentences, and the model may take one for the other from top to bottom.
- Quiet advertising (technical, statistical, narrative) set into news without a label is often read as reporting.
- Praise in the "About" paragraph of a company's release is missed more often than not.
- Kinds of page were added to the training texts where errors on the development articles pointed, so figures on these
  articles are mildly optimistic. Intervals are wide, because unseen ad-bearing articles are few.

## Retrain

See [README.md](README.md).
`
