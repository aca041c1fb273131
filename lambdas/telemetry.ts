import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type {
  ArticleOutcome,
  DeliveryOutcome,
  EvidenceMessageOutcome,
  EvidenceOutcome,
  MessageOutcome,
  QueueMessage,
} from '../lib/app/index.ts'
import { isCopydeskError } from '../lib/contracts/errors.ts'

type HandledMessage = MessageOutcome | EvidenceMessageOutcome | DeliveryOutcome

/** Logs and metrics around the handling of messages: ids, hashes, lengths and counts, never a word of an article. */
export interface Telemetry {
  /** Runs the handling of one message and reports how it ended. Rethrows what it throws. */
  observe(message: QueueMessage, handle: () => Promise<HandledMessage>): Promise<void>
  /** Sends the metrics gathered so far. */
  publish(): void
}

/** @param service names the function in logs and metrics */
export function createTelemetry(service: string): Telemetry {
  const logger = new Logger({ serviceName: service })
  const metrics = new Metrics({ namespace: 'Copydesk', serviceName: service })
  const report = (message: QueueMessage, outcome: HandledMessage, milliseconds: number): void => {
    metrics.addMetric('MessageDuration', MetricUnit.Milliseconds, milliseconds)
    if (outcome.kind === 'buried') metrics.addMetric('DeadLetters', MetricUnit.Count, 1)
    const articles = outcome.kind === 'moderated' ? outcome.outcomes.map(describeArticle) : []
    for (const { outcome: how, disposition } of articles)
      metrics.addMetric(metricOf(how, disposition), MetricUnit.Count, 1)
    const evidence = outcome.kind === 'indexed' ? outcome.outcomes.filter(isIndexed) : []
    for (const { articles: touched } of evidence) metrics.addMetric('TouchedArticles', MetricUnit.Count, touched)
    if (outcome.kind === 'delivered') metrics.addMetric('DeliveredAnnouncements', MetricUnit.Count, 1)
    const reason = outcome.kind === 'buried' ? outcome.reason : undefined
    logger.info('message handled', {
      messageId: message.messageId,
      receives: message.receives,
      outcome: outcome.kind,
      reason,
      milliseconds,
      articles,
      evidence,
    })
  }
  return {
    async observe(message, handle) {
      const start = performance.now()
      try {
        report(message, await handle(), Math.round(performance.now() - start))
      } catch (error) {
        metrics.addMetric('FailedMessages', MetricUnit.Count, 1)
        logger.warn('message failed', {
          messageId: message.messageId,
          receives: message.receives,
          failure: nameFailure(error),
        })
        throw error
      }
    },
    publish: () => metrics.publishStoredMetrics(),
  }
}

function describeArticle({ outcome }: ArticleOutcome) {
  if (outcome.kind === 'missing') return { outcome: outcome.kind }
  const { disposition, findings, text, source } = outcome.verdict
  return {
    outcome: outcome.kind,
    disposition,
    findings: findings.length,
    bytes: source.bytes,
    characters: text.characters,
    textSha256: text.sha256,
  }
}

function isIndexed(outcome: EvidenceOutcome) {
  return outcome.kind === 'indexed'
}

function metricOf(outcome: string, disposition: string | undefined): string {
  if (outcome !== 'filed' || disposition === undefined) return 'SupersededArticles'
  return `${disposition[0]?.toUpperCase()}${disposition.slice(1)}Articles`
}

function nameFailure(error: unknown): { code: string; message?: string } {
  if (isCopydeskError(error)) return { code: error.code, message: error.message }
  return { code: error instanceof Error ? error.name : typeof error }
}
