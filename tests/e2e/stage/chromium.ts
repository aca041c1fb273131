import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/**
 * Starts the Chromium of the machine, without a window. The environment variable CHROMIUM names another one.
 * @throws when there is none, saying what to install
 */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

function findChromium(): string {
  const named = process.env['CHROMIUM']
  const found = (named === undefined ? USUAL_PLACES : [named]).find((path) => existsSync(path))
  if (found !== undefined) return found
  throw new Error(
    named === undefined
      ? 'There is no Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.'
      : `CHROMIUM names ${named}, which is not there.`,
  )
}

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
