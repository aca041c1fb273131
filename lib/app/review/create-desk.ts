import { act } from './act.ts'
import { actInBulk, previewBulk } from './bulk.ts'
import { readDashboard } from './dashboard.ts'
import type { Desk, Found } from './desk.ts'
import { listGoldens, seedGolden } from './goldens.ts'
import { exportLabels } from './labels.ts'
import { claim, renew, skip } from './lease.ts'
import { exportLedger, printReport } from './ledger-export.ts'
import { openNext } from './next.ts'
import type { DeskPorts } from './open-case.ts'
import { countQueue, listQueue } from './queue.ts'
import { findRevision, viewArticle } from './view-article.ts'

/** The desk over its ports. */
export function createDesk(ports: DeskPorts): Desk {
  const now = (): string => ports.clock().toISOString()
  return {
    queue: (_person, query) => listQueue(ports.reviews, query, now()),
    counts: () => countQueue(ports.reviews, now()),
    next: (person, query) => openNext(ports, person, query),
    article: async (person, article) => found(await viewArticle(ports, person, article)),
    revision: async (article, revision) => found(await findRevision(ports, article, revision)),
    claim: (person, basis, wish, request) => claim(ports, person, basis, wish, request),
    renew: (person, article) => renew(ports, person, article),
    skip: (person, basis, request) => skip(ports, person, basis, request),
    act: (person, basis, action, request) => act(ports, person, basis, action, request),
    draft: (person, article, text) => keepDraft(ports, person.id, article, text),
    ledger: (person, article) => exportLedger(ports, person, article),
    report: (person, article) => printReport(ports, person, article),
    labels: (cursor) => exportLabels(ports, cursor),
    preview: (person, query) => previewBulk(ports, person, query),
    bulk: (person, request, mark) => actInBulk(ports, person, request, mark),
    dashboard: (person, days) => readDashboard(ports.reviews, person, days, now()),
    goldens: async (cursor) => ({ kind: 'listed', value: await listGoldens(ports, cursor) }),
    seedGolden: (person, article, { key }) => seedGolden(ports, person, article, key),
  }
}

function found<Value>(value: Value | undefined): Found<Value> {
  return value === undefined ? { kind: 'missing' } : { kind: 'found', value }
}

async function keepDraft(
  { reviews }: DeskPorts,
  person: string,
  article: string,
  text: string,
): Promise<Found<{ text: string }>> {
  if ((await reviews.find(article)) === undefined) return { kind: 'missing' }
  await reviews.keepDraft(article, person, text)
  return { kind: 'found', value: { text } }
}
