import type { BrowserContext } from 'playwright-core'

/**
 * Notes everything a page should never do: write an error to its console, throw, or try what its content security policy
 * forbids. That Chromium itself notes a refused or failed request of the API is none of it: tests refuse on purpose.
 */
export async function watch(context: BrowserContext, troubles: string[]): Promise<void> {
  context.on('console', (message) => {
    const isOfRequest = message.text().startsWith('Failed to load resource') && message.location().url.includes('/v1/')
    const isNoted = ['error', 'warning', 'assert'].includes(message.type()) && !isOfRequest
    if (isNoted) troubles.push(`console ${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => troubles.push(`page: ${error.error().message}`))
  context.on('dialog', (dialog) => {
    if (dialog.type() !== 'beforeunload') troubles.push(`dialog: ${dialog.message()}`)
    void dialog.accept()
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`content security policy: ${violatedDirective} ${blockedURI}`)
    })
  })
}
