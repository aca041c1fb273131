import { buildConsole, consoleHeaders } from '../adapters/node/index.ts'
import { createApp } from './create-app.ts'

createApp({ files: await buildConsole(), headersFor: consoleHeaders })
