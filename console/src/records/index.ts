export { ArticleMenu } from './article-menu.tsx'
export { ReportScreen } from './report-screen.tsx'
