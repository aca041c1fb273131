export { type ArticleSegment, segmentArticle } from './segment-article.ts'
