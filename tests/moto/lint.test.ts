import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { useMoto } from './server/moto.ts'

const moto = useMoto()

/** The library writes dependencies that follow from a reference as well; they do no harm. */
const NEEDLESS_DEPENDENCIES = 'W3005'

/** Its program knows only where it was made; see `python-environment.ts`. */
const CFN_LINT = 'import sys; from cfnlint.runner import main; sys.exit(main())'

it('cfn-lint finds nothing wrong with the synthesised template', async () => {
  const template = join(moto.assembly, 'Copydesk-dev.template.json')
  const parameters = ['--ignore-checks', NEEDLESS_DEPENDENCIES, '--template', template]

  const { stdout } = await promisify(execFile)(join(moto.programs, 'python'), ['-c', CFN_LINT, ...parameters])

  expect(stdout).toBe('')
}, 120_000)
