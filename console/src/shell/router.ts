import { type ReadonlySignal, signal } from '@preact/signals'

/** Where the reader is: a path of this page, and what follows the question mark. */
export interface Place {
  readonly path: string
  readonly query: string
}

export interface Router {
  readonly place: ReadonlySignal<Place>
  go(href: string, how?: 'push' | 'replace'): void
}

/** Follows the address bar, and links within this page, without loading it again. */
export function createRouter(): Router {
  const place = signal(read())
  addEventListener('popstate', () => {
    place.value = read()
  })
  const router: Router = {
    place,
    go(href, how = 'push') {
      if (how === 'push') history.pushState(null, '', href)
      else history.replaceState(null, '', href)
      place.value = read()
    },
  }
  document.addEventListener('click', (event) => {
    const href = readLink(event)
    if (href === undefined) return
    event.preventDefault()
    router.go(href)
  })
  return router
}

function read(): Place {
  return { path: location.pathname, query: location.search }
}

function readLink(event: MouseEvent): string | undefined {
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const isOurs =
    link !== null && link.origin === location.origin && link.target === '' && !link.hasAttribute('download')
  return isPlain && isOurs ? link.pathname + link.search : undefined
}
