export { buildConsole, CONSOLE_HEADERS, type ConsoleFile, consoleHeaders } from './console-files.ts'
export { loadEngine, sha256 } from './load-engine.ts'
