import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { upload } from '../../../lib/adapters/aws/index.ts'
import { sha256 } from '../../../lib/adapters/node/index.ts'
import { type Pipeline, type PipelineOptions, startPipeline } from '../../../lib/cli/pipeline.ts'
import { createReviewClient, type ReviewClient } from '../../../lib/client/index.ts'
import { toArticleId } from '../../../lib/contracts/index.ts'
import { launchChromium } from './chromium.ts'
import type { Reviewer } from './people.ts'
import { watch } from './watch.ts'

export interface StageOptions extends Pick<PipelineOptions, 'fourEyes' | 'clock'> {
  /** Texts by name, uploaded and judged before the first test. */
  readonly articles?: Readonly<Record<string, string>>
}

/** A whole Copydesk on this machine, and a browser to meet it with. */
export interface Stage {
  /** Of the console and the API. */
  readonly url: string
  /** Puts a text into the intake bucket and waits for its verdict. @returns the id of the article */
  upload(name: string, text: string): Promise<string>
  /** @returns a page somebody is signed in on, in a browser profile of its own. */
  open(person: Reviewer, path?: string, options?: BrowserContextOptions): Promise<Page>
  /** @returns a page nobody is signed in on. */
  openSignedOut(path?: string, options?: BrowserContextOptions): Promise<Page>
  /** @returns the API as somebody uses it without a browser. */
  client(person: Reviewer): ReviewClient
}

/**
 * Starts a stage for the tests of a file, and checks after each of them that no page has done what it should not.
 * @returns the stage, to be asked for within tests
 */
export function useStage(options: StageOptions = {}): () => Stage {
  const troubles: string[] = []
  const directory = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'))
  let started: Started | undefined
  beforeAll(async () => {
    started = await start(directory, options, troubles)
    for (const [name, text] of Object.entries(options.articles ?? {})) await started.stage.upload(name, text)
  })
  afterEach(async () => {
    await started?.closePages()
    expect(troubles.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await started?.browser.close()
    await started?.pipeline.close()
    rmSync(directory, { recursive: true, force: true, maxRetries: 3 })
  })
  return () => {
    if (started === undefined) throw new Error('the stage has not been started')
    return started.stage
  }
}

interface Started {
  readonly pipeline: Pipeline
  readonly browser: Browser
  readonly stage: Stage
  closePages(): Promise<void>
}

async function start(directory: string, { fourEyes, clock }: StageOptions, troubles: string[]): Promise<Started> {
  const rules = { ...(fourEyes !== undefined && { fourEyes }), ...(clock !== undefined && { clock }) }
  const [pipeline, browser] = await Promise.all([
    startPipeline({ directory, port: 0, ...rules }),
    launchChromium(),
  ])
  const url = pipeline.place.console
  const profiles: BrowserContext[] = []
  const openProfile = async (options: BrowserContextOptions | undefined): Promise<BrowserContext> => {
    const profile = await browser.newContext({ ...LOOKS, baseURL: url, ...options })
    profiles.push(profile)
    await watch(profile, troubles)
    return profile
  }
  const openPage = async (profile: BrowserContext, path: string): Promise<Page> => {
    const page = await profile.newPage()
    await page.goto(path)
    return page
  }
  return {
    pipeline,
    browser,
    closePages: async () => {
      await Promise.all(profiles.splice(0).map((profile) => profile.close()))
    },
    stage: {
      url,
      upload: (name, text) => uploadAndWait(pipeline, name, text),
      openSignedOut: async (path = '/', options) => openPage(await openProfile(options), path),
      open: async (person, path = '/', options) => {
        const profile = await openProfile(options)
        await profile.addInitScript(signIn, { origin: url, identity: JSON.stringify(person) })
        return openPage(profile, path)
      },
      client: (person) => createReviewClient({ base: url, fetch, newKey: randomUUID, authorization: async () => toHeader(person) }),
    },
  }
}

/** Article by name, below the folder of all articles. @returns its id */
async function uploadAndWait({ clients, place, verdicts }: Pipeline, name: string, text: string): Promise<string> {
  const article = `articles/${name}`
  const bytes = new TextEncoder().encode(text)
  await upload(clients.s3, { bucket: place.intakeBucket, article, bytes, mediaType: 'text/plain; charset=utf-8' })
  const isJudged = async (): Promise<boolean> =>
    (await verdicts.find(article))?.verdict.source.sha256 === sha256(bytes)
  await vi.waitUntil(isJudged, { timeout: 30_000, interval: 20 })
  return toArticleId(article)
}

/** Runs in the page, before the console does. */
function signIn({ origin, identity }: { readonly origin: string; readonly identity: string }): void {
  if (location.origin === origin) sessionStorage.setItem('copydesk.identity', identity)
}

/** @returns what the local stack takes for a proof of who somebody is. */
export function toHeader(person: Reviewer): string {
  return `Local ${Buffer.from(JSON.stringify(person)).toString('base64url')}`
}

const LOOKS = {
  viewport: { width: 1440, height: 900 },
  locale: 'en-GB',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
  colorScheme: 'light',
} as const satisfies BrowserContextOptions
