import { LogQueryWidget, LogQueryVisualizationType as View } from 'aws-cdk-lib/aws-cloudwatch'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'

/**
 * What is counted in the logs when somebody looks, and so costs nothing while nobody does: sixty rules as metrics would
 * be $18 a month. Every field a query names is one that the functions write; tests/lambdas/dashboard-queries.test.ts
 * looks for each.
 */
interface Question {
  readonly title: string
  /** Whose logs are asked. */
  readonly of: readonly NodejsFunction[]
  readonly query: readonly string[]
  /** Default: a table. A graph needs a query that counts by time. */
  readonly view?: View
  /** Of 24 columns, a third unless told otherwise. */
  readonly width?: number
  readonly height?: number
}

/** @returns which rules find most */
export function findingsByRule(judge: NodejsFunction): LogQueryWidget {
  return ask({
    title: 'Findings by rule',
    of: [judge],
    query: [
      'filter message = "message handled" and ispresent(rules.0.rule)',
      ...each('rules', 'found'),
      'stats sum(found.findings) as findings, count(*) as messages by found.rule as rule',
      'sort findings desc',
      'limit 20',
    ],
    width: 16,
    height: 8,
  })
}

/** @returns what became of uploads: how many were judged in vain, and why others could not be judged */
export function uploadsByOutcome(judge: NodejsFunction): LogQueryWidget {
  return ask({
    title: 'Uploads judged, judged in vain, abstained from',
    of: [judge],
    query: [
      'filter message = "message handled" and outcome = "moderated"',
      ...each('articles', 'article'),
      'stats count(*) as uploads by article.outcome as became, article.disposition as verdict, article.abstention as cause',
      'sort uploads desc',
    ],
  })
}

/** @returns how much evidence came in, and how many articles are judged again for it */
export function judgedAgain(indexer: NodejsFunction): LogQueryWidget {
  return ask({
    title: 'Evidence, and articles to be judged again for it',
    of: [indexer],
    query: [
      'filter message = "message handled" and outcome = "indexed"',
      ...each('evidence', 'piece'),
      'stats count(*) as pieces, sum(piece.articles) as again by bin(1h)',
    ],
    height: 8,
    view: View.LINE,
  })
}

/** @returns what people did, and what Copydesk wrote down itself */
export function writesByDeed(desk: NodejsFunction): LogQueryWidget {
  return ask({
    title: 'Written into ledgers, by deed',
    of: [desk],
    query: [
      'filter ispresent(deeds.0.deed)',
      ...each('deeds', 'written'),
      'stats sum(written.events) as writes by written.deed as deed',
      'sort writes desc',
    ],
    width: 6,
  })
}

/** @returns what the outside was told */
export function announcedByKind(announcer: NodejsFunction): LogQueryWidget {
  return ask({
    title: 'Announced, by kind',
    of: [announcer],
    query: [
      'filter message = "announced"',
      ...each('announcements', 'told'),
      'stats count(*) as announced by told.kind as kind',
      'sort announced desc',
    ],
  })
}

/** @returns how far an archive is */
export function archivedByOutcome(judge: NodejsFunction): LogQueryWidget {
  return ask({
    title: 'Articles of an archive',
    of: [judge],
    query: [
      'filter message = "batch handled"',
      'stats sum(judged) as done, sum(skipped) as passed, sum(missing) as gone, sum(buried) as set_aside by bin(5m)',
    ],
    width: 12,
    view: View.STACKEDAREA,
  })
}

/** @returns what was refused, failed or was buried, of all functions, by the code that says why */
export function troublesByCode(functions: readonly NodejsFunction[]): LogQueryWidget {
  return ask({
    title: 'Refused, failed, buried, by code',
    of: functions,
    query: [
      'filter ispresent(code) or ispresent(reason) or ispresent(failure.code)',
      'fields coalesce(outcome, message) as event, coalesce(failure.code, reason, code) as cause',
      'stats count(*) as times by service, event, cause',
      'sort times desc',
      'limit 30',
    ],
    width: 24,
    height: 8,
  })
}

/** Takes a list in a line apart: each of its items as a row. */
function each(list: string, item: string): readonly string[] {
  return ['fields jsonParse(@message) as line', `unnest line.${list} into ${item}`]
}

function ask({ title, of, query, view = View.TABLE, width = 8, height = 6 }: Question): LogQueryWidget {
  const logGroupNames = of.map(({ logGroup }) => logGroup.logGroupName)
  return new LogQueryWidget({ title, logGroupNames, queryLines: [...query], view, width, height })
}
