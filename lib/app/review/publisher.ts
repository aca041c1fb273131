/** @returns the folder an article was uploaded to, straight below `articles/` or `archive/`; empty if it lies in none. */
export function publisherOf(article: string): string {
  const [intake, publisher = '', ...rest] = article.split('/')
  return INTAKES.has(intake) && rest.length > 0 ? publisher : ''
}

const INTAKES: ReadonlySet<string | undefined> = new Set(['articles', 'archive'])
