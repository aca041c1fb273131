import type { ComponentType } from 'preact'
import { ArticleScreen } from './article/article-screen.tsx'
import { BulkScreen } from './bulk/index.ts'
import type { Duty } from './contracts.ts'
import { DashboardScreen } from './dashboard/index.ts'
import { DiffScreen } from './diff/index.ts'
import { GoldensScreen } from './goldens/index.ts'
import { QueueScreen } from './queue/queue.tsx'
import { ReportScreen } from './records/index.ts'
import { matchPath } from './shell/match-path.ts'

export interface Route {
  /** A path in which `:name` stands for anything. */
  readonly pattern: string
  readonly screen: ComponentType<{ readonly parameters: Readonly<Record<string, string>> }>
  /** Its name in the bar at the top; none for screens one only gets to from others. */
  readonly title?: string
  /** The least a person must be allowed to do to be offered it. */
  readonly duty?: Duty
}

/** Every screen. A new one is a row here. */
export const ROUTES: readonly Route[] = [
  { pattern: '/', screen: QueueScreen, title: 'Queue' },
  { pattern: '/a/:article', screen: ArticleScreen },
  { pattern: '/a/:article/diff', screen: DiffScreen },
  { pattern: '/a/:article/report', screen: ReportScreen },
  { pattern: '/bulk', screen: BulkScreen },
  { pattern: '/dashboard', screen: DashboardScreen, title: 'Dashboard' },
  { pattern: '/goldens', screen: GoldensScreen, title: 'Golden items', duty: 'lead' },
]

/** @returns the screen of a path with its parameters; undefined if there is none. */
export function findRoute(path: string) {
  for (const route of ROUTES) {
    const parameters = matchPath(route.pattern, path)
    if (parameters !== undefined) return { route, parameters }
  }
  return undefined
}
