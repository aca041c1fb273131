import type { Layout } from '../report/index.ts'
import { createPaint } from '../terminal/index.ts'

/** What a user needs to go on with a stack that is up. */
export interface ReadyStack {
  readonly endpoint: string
  /** Where the review console is. */
  readonly console: string
  readonly intakeBucket: string
  /** An article that has been judged already, to look at first. */
  readonly article: string
  /** What the AWS CLI wants to be set before it talks to the endpoint; empty for nothing. */
  readonly environment: Readonly<Record<string, string>>
}

/** The last words of a start: where the stack is, and what to do next. */
export function renderReady(stack: ReadyStack, layout: Layout): string {
  const { endpoint, console, intakeBucket, article, environment } = stack
  const paint = createPaint(layout.color)
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${value}`)
  const upload = `aws --endpoint-url ${endpoint} s3 cp draft.txt s3://${intakeBucket}/articles/`
  return `${[
    `${paint('Copydesk is running', ['bold', 'green'])} at ${paint(endpoint, ['bold'])}. Ctrl-C stops it.`,
    '',
    `Review what was flagged, by keyboard: ${paint(console, ['bold'])}`,
    '',
    'Read a verdict, then upload an article of your own and read that:',
    `  npm run -s copydesk -- show ${article}`,
    ...(settings.length === 0 ? [] : [`  export ${settings.join(' ')}`]),
    `  ${upload}`,
    '  npm run -s copydesk -- show draft',
    '',
    'Evidence that comes later has the articles it concerns judged again:',
    `  aws --endpoint-url ${endpoint} s3 cp companyfacts.json s3://${intakeBucket}/evidence/`,
  ].join('\n')}\n`
}
