import type { LedgerExport } from '../../contracts/index.ts'
import { renderReportPage } from '../../report/index.ts'
import { verifyLedger } from './chain.ts'
import type { Found, Person } from './desk.ts'
import { type DeskPorts, type OpenCase, openCase } from './open-case.ts'
import { isSealed } from './permissions.ts'
import { viewArticle } from './view-article.ts'

type Exported<Value> = Found<Value> | { readonly kind: 'sealed' }

/** The whole ledger of an article, to be verified elsewhere; not for somebody from whom part of it is kept. */
export async function exportLedger(ports: DeskPorts, person: Person, article: string): Promise<Exported<LedgerExport>> {
  const open = await openCase(article, ports)
  if (open === undefined) return { kind: 'missing' }
  if (isKeptFrom(open, person)) return { kind: 'sealed' }
  const { events } = open.record
  const last = events.at(-1)
  return {
    kind: 'found',
    value: {
      schema: 'copydesk.ledger-export/1',
      article,
      exportedAt: ports.clock().toISOString(),
      head: { seq: last?.seq ?? 0, hash: last?.hash ?? null },
      events: [...events],
    },
  }
}

/** A page about the article to print and keep. */
export async function printReport(ports: DeskPorts, person: Person, article: string): Promise<Exported<string>> {
  const exported = await exportLedger(ports, person, article)
  if (exported.kind !== 'found') return exported
  const view = await viewArticle(ports, person, article)
  if (view === undefined) return { kind: 'missing' }
  const { events, head } = exported.value
  const check = verifyLedger(article, events, ports.sha256, head)
  const words =
    check.kind === 'intact' ? `intact: ${check.events} events` : `broken at event ${check.seq}: ${check.why}`
  const page = { view, ledger: events, check: words, printedAt: ports.clock().toISOString() }
  return { kind: 'found', value: renderReportPage(page) }
}

function isKeptFrom(open: OpenCase, person: Person): boolean {
  return open.record.events.some((event) => isSealed(event, open, person))
}
