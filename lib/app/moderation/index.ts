export { type ArticleJudge, createArticleJudge } from './article-judge.ts'
export { explainBytes, judgeBytes, suggestEdits } from './judge-bytes.ts'
export { type ArticleOutcome, type Intake, type MessageOutcome, moderateMessage } from './moderate-message.ts'
export { isBySameEngine, type Moderation, type ModerationOutcome, moderateUpload } from './moderate-upload.ts'
