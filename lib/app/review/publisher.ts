/** @returns the folder an article was uploaded to, straight below `articles/`; empty if it lies in none. */
export function publisherOf(article: string): string {
  const [intake, publisher = '', ...rest] = article.split('/')
  return intake === 'articles' && rest.length > 0 ? publisher : ''
}
