/** Where things come in, as beginnings of keys in the intake bucket. Uploads under `archive/` are not announced. */
export const FOLDERS = { articles: 'articles/', archive: 'archive/', evidence: 'evidence/' } as const
