import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import model from 'wink-eng-lite-web-model'
import winkNlp from 'wink-nlp'
import { loadEngine, sha256 } from '../lib/adapters/node/index.ts'
import { moderate, readSource } from '../lib/engine/index.ts'
import { measure, median } from './measure.ts'

/**
 * Speed of the engine beside two anchors, over the same texts in the same process, in alternating rounds:
 * the floor (decode and look at every character once) and wink-nlp's full pipe. CPU time, so that other load matters less.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      format: { type: 'string', default: 'text' },
      rounds: { type: 'string', default: '7' },
    },
  })
  const texts = values.corpus === undefined ? readSamples() : readCorpus(values.corpus)
  const articles = texts.map((text) => new TextEncoder().encode(text))
  const result = compare(articles, Number(values.rounds))
  if (values.format === 'json') console.log(JSON.stringify(result))
  else for (const [name, value] of Object.entries(result)) console.log(`${name.padEnd(16)} ${value}`)
}

function compare(articles: readonly Uint8Array[], rounds: number) {
  const runs = { engine: engineRun(), wink: winkRun(), floor: floorRun() }
  const megabytes = articles.reduce((sum, { length }) => sum + length, 0) / 1e6
  const seconds = measure(runs, articles, rounds)
  const speed = (name: keyof typeof runs): number => megabytes / median(seconds[name])
  const [engineMBs, winkMBs, floorMBs] = [speed('engine'), speed('wink'), speed('floor')]
  return {
    engineMBs: round(engineMBs),
    winkMBs: round(winkMBs),
    floorMBs: round(floorMBs),
    msPerArticle: round((median(seconds.engine) * 1000) / articles.length),
    timesWink: round(engineMBs / winkMBs),
    timesFloor: round(floorMBs / engineMBs),
    articles: articles.length,
    megabytes: round(megabytes),
    rounds,
    node: process.version,
  }
}

/** Bytes to verdict, as a function or the command would do it: decoding, hashing, judging, writing JSON. */
function engineRun(): (article: Uint8Array) => number {
  const engine = loadEngine()
  return (bytes) => {
    const source = readSource({ uri: 'bench.txt', mediaType: 'text/plain', bytes }, sha256)
    return source.kind === 'text' ? JSON.stringify(moderate(source, engine)).length : 0
  }
}

function winkRun(): (article: Uint8Array) => number {
  const nlp = winkNlp(model)
  const decoder = new TextDecoder()
  return (bytes) => {
    const document = nlp.readDoc(decoder.decode(bytes))
    return document.sentences().length() + document.tokens().length() + document.entities().length()
  }
}

function floorRun(): (article: Uint8Array) => number {
  const decoder = new TextDecoder()
  return (bytes) => {
    const text = decoder.decode(bytes)
    let hash = 0
    for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
    return hash
  }
}

function readSamples(): string[] {
  const folder = new URL('../samples/', import.meta.url)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
}

function readCorpus(path: string): string[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  return lines.map((line) => String((JSON.parse(line) as { text: unknown }).text))
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}

main()
