import type { ComponentType } from 'preact'
import { ArticleScreen } from './article/article-screen.tsx'
import type { Duty } from './contracts.ts'
import { QueueScreen } from './queue/queue.tsx'
import { onDemand } from './shared/on-demand.tsx'
import { matchPath } from './shell/match-path.ts'

type Screens = typeof import('./screens.ts')

export interface Route {
  /** A path in which `:name` stands for anything. */
  readonly pattern: string
  readonly screen: ComponentType<{ readonly parameters: Readonly<Record<string, string>> }>
  /** Its name in the bar at the top; none for screens one only gets to from others. */
  readonly title?: string
  /** The least a person must be allowed to do to be offered it. */
  readonly duty?: Duty
}

const beside = (pick: (screens: Screens) => Route['screen']): Route['screen'] =>
  onDemand(async () => pick(await import('./screens.ts')))

/** Every screen. A new one is a row here. */
export const ROUTES: readonly Route[] = [
  { pattern: '/', screen: QueueScreen, title: 'Queue' },
  { pattern: '/a/:article', screen: ArticleScreen },
  { pattern: '/a/:article/diff', screen: beside((screens) => screens.DiffScreen) },
  { pattern: '/a/:article/report', screen: beside((screens) => screens.ReportScreen) },
  { pattern: '/bulk', screen: beside((screens) => screens.BulkScreen) },
  { pattern: '/dashboard', screen: beside((screens) => screens.DashboardScreen), title: 'Dashboard' },
  { pattern: '/goldens', screen: beside((screens) => screens.GoldensScreen), title: 'Golden items', duty: 'lead' },
]

/** @returns the screen of a path with its parameters; undefined if there is none. */
export function findRoute(path: string) {
  for (const route of ROUTES) {
    const parameters = matchPath(route.pattern, path)
    if (parameters !== undefined) return { route, parameters }
  }
  return undefined
}
