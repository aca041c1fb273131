import { Logger } from '@aws-lambda-powertools/logger'
import type { AnsweredRequest } from '../lib/api/index.ts'

/** @returns what writes one line for each request that was answered; as an error, if something broke */
export function createRequestLog(service: string): (entry: AnsweredRequest) => void {
  const logger = new Logger({ serviceName: service })
  return (entry) => {
    if (entry.failure === undefined) logger.info('request answered', { ...entry })
    else logger.error('request failed', { ...entry })
  }
}
