import { useEffect } from 'preact/hooks'
import { useDesk } from '../desk.ts'
import { Dialogs } from '../dialogs/index.tsx'
import { findRoute } from '../routes.tsx'
import { OfflineBanner } from './offline-banner.tsx'
import { ToastList } from './toast-list.tsx'
import { TopBar } from './top-bar.tsx'

/** How often the counts of the queue are asked for while somebody looks. */
const COUNTS_MS = 30_000

/** The frame of every screen: the bar, what stands in the way, the screen, what has just happened. */
export function Shell() {
  const { router, queue } = useDesk()
  useEffect(() => {
    const refresh = (): void => {
      if (document.visibilityState === 'visible') void queue.refreshCounts()
    }
    refresh()
    const timer = setInterval(refresh, COUNTS_MS)
    return () => clearInterval(timer)
  }, [])
  const found = findRoute(router.place.value.path)
  return (
    <div class="shell">
      <TopBar current={found?.route} />
      <OfflineBanner />
      {found === undefined ? <NoScreen /> : <found.route.screen parameters={found.parameters} />}
      <ToastList />
      <Dialogs />
    </div>
  )
}

function NoScreen() {
  return (
    <main class="empty">
      <h1>There is nothing at this address</h1>
      <p>
        <a href="/">To the queue</a>
      </p>
    </main>
  )
}
