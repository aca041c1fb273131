import { FOLDERS } from '../../contracts/folders.ts'

/** @returns the folder an article was uploaded to, straight below `articles/` or `archive/`; empty if it lies in none. */
export function publisherOf(article: string): string {
  const [folder, publisher = '', ...rest] = article.split('/')
  return HOLD_ARTICLES.has(`${folder}/`) && rest.length > 0 ? publisher : ''
}

const HOLD_ARTICLES: ReadonlySet<string> = new Set([FOLDERS.articles, FOLDERS.archive])
