/** @returns the name of an article as it is shown: without the folder all articles are in. */
export function nameArticle(article: string): string {
  return article.replace(/^articles\//, '')
}
