import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { upload } from '../../../lib/adapters/aws/index.ts'
import { sha256 } from '../../../lib/adapters/node/index.ts'
import { type Pipeline, type PipelineOptions, startPipeline } from '../../../lib/cli/pipeline.ts'
import { createReviewClient, type ReviewClient } from '../../../lib/client/index.ts'
import { toArticleId } from '../../../lib/contracts/index.ts'
import { launchChromium } from './chromium.ts'
import type { Reviewer } from './people.ts'
import { watch } from './watch.ts'

export interface StageOptions extends Pick<PipelineOptions, 'fourEyes' | 'clock'> {
  /** Texts by name, uploaded one after the other and judged before anything else. */
  readonly articles?: Readonly<Record<string, string>>
}

/** A whole Copydesk on this machine, and a browser to meet it with. */
export interface Stage {
  /** Of the console and the API. */
  readonly url: string
  /** What pages have done that they should not; see `watch`. */
  readonly troubles: string[]
  /** Puts a text into the intake bucket and waits for its verdict. @returns the id of the article */
  upload(name: string, text: string): Promise<string>
  /** @returns a page somebody is signed in on, in a browser profile of its own. */
  open(person: Reviewer, path?: string, options?: BrowserContextOptions): Promise<Page>
  /** @returns a page nobody is signed in on, in a browser profile of its own. */
  openSignedOut(path?: string, options?: BrowserContextOptions): Promise<Page>
  /** @returns the API as somebody uses it without a browser. */
  client(person: Reviewer): ReviewClient
  /** Pictures of all open pages. */
  photograph(): Promise<readonly Buffer[]>
  closePages(): Promise<void>
  close(): Promise<void>
}

/** Starts the pipeline in a temporary directory on free ports, and a browser. */
export async function startStage({ articles = {}, ...rules }: StageOptions = {}): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'))
  const [pipeline, browser] = await Promise.all([startPipeline({ directory, port: 0, ...rules }), launchChromium()])
  const url = pipeline.place.console
  const troubles: string[] = []
  const profiles = openProfiles(browser, url, troubles)
  for (const [name, text] of Object.entries(articles)) await uploadAndWait(pipeline, name, text)
  return {
    url,
    troubles,
    upload: (name, text) => uploadAndWait(pipeline, name, text),
    openSignedOut: async (path, options) => openPage(await profiles.open(options), path),
    open: async (person, path, options) => {
      const profile = await profiles.open(options)
      await profile.addInitScript(signIn, { origin: url, identity: JSON.stringify(person) })
      return openPage(profile, path)
    },
    client: (person) =>
      createReviewClient({ base: url, fetch, newKey: randomUUID, authorization: async () => toHeader(person) }),
    photograph: () => Promise.all(profiles.pages().map((page) => page.screenshot())),
    closePages: () => profiles.close(),
    close: async () => {
      await browser.close()
      await pipeline.close()
      rmSync(directory, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function openProfiles(browser: Browser, baseURL: string, troubles: string[]) {
  const profiles: BrowserContext[] = []
  return {
    async open(options: BrowserContextOptions | undefined): Promise<BrowserContext> {
      const profile = await browser.newContext({ ...LOOKS, baseURL, ...options })
      profiles.push(profile)
      await watch(profile, troubles)
      return profile
    },
    pages: (): readonly Page[] => profiles.flatMap((profile) => profile.pages()),
    async close(): Promise<void> {
      await Promise.all(profiles.splice(0).map((profile) => profile.close()))
    },
  }
}

async function openPage(profile: BrowserContext, path = '/'): Promise<Page> {
  const page = await profile.newPage()
  await page.goto(path)
  return page
}

/** @param name of the article below the folder of all articles @returns its id */
async function uploadAndWait({ clients, place, verdicts }: Pipeline, name: string, text: string): Promise<string> {
  const article = `articles/${name}`
  const bytes = new TextEncoder().encode(text)
  await upload(clients.s3, { bucket: place.intakeBucket, article, bytes, mediaType: 'text/plain; charset=utf-8' })
  const deadline = Date.now() + VERDICT_MS
  while ((await verdicts.find(article))?.verdict.source.sha256 !== sha256(bytes)) {
    if (Date.now() > deadline) throw new Error(`no verdict on ${article}`)
    await wait(20)
  }
  return toArticleId(article)
}

const VERDICT_MS = 30_000

/** Runs in the page, before the console does. */
function signIn({ origin, identity }: { readonly origin: string; readonly identity: string }): void {
  if (location.origin === origin) sessionStorage.setItem('copydesk.identity', identity)
}

/** @returns what the local stack takes for a proof of who somebody is. */
function toHeader(person: Reviewer): string {
  return `Local ${Buffer.from(JSON.stringify(person)).toString('base64url')}`
}

const LOOKS = {
  viewport: { width: 1440, height: 900 },
  locale: 'en-GB',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
  colorScheme: 'light',
} as const satisfies BrowserContextOptions
