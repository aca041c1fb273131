import packageJson from '../../package.json' with { type: 'json' }
import { runMain } from './command/index.ts'
import { COMMANDS } from './commands.ts'
import { createSink } from './terminal/index.ts'

// The SDK would warn on every run that its releases of 2027 need Node 22; the version in the lock file does not.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true'

process.exitCode = await runMain({ commands: COMMANDS, version: packageJson.version }, process.argv.slice(2), {
  get stdin() {
    return process.stdin
  },
  stdout: createSink(process.stdout),
  stderr: createSink(process.stderr),
  environment: process.env,
})
