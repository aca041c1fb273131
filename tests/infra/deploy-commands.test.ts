import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { BLOCKS } from './deploy-page.ts'

describe.skipIf(!hasCli())('the commands of the AWS CLI that the page about deploying names', () => {
  const lines = BLOCKS.flatMap((block) =>
    [...block.matchAll(/\baws (?!s3 cp)[a-z0-9-]+ [^\n]*/g)].map(([line]) => line),
  )

  it.concurrent.each(lines)(
    'are such as the AWS CLI would ask AWS: %s',
    async (line) => {
      const script = `${PLACEHOLDERS}\n${complete(line)}`

      const asked = await promisify(execFile)('bash', ['-c', script], { env: CLI_ENVIRONMENT }).catch(String)

      expect(asked).toContain('Could not connect to the endpoint URL')
    },
    120_000,
  )
})

/** The AWS CLI holds a command against the model of its service, and then finds nobody. */
const CLI_ENVIRONMENT = {
  ...process.env,
  AWS_ACCESS_KEY_ID: 'any',
  AWS_SECRET_ACCESS_KEY: 'any',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
  AWS_MAX_ATTEMPTS: '1',
  AWS_EC2_METADATA_DISABLED: 'true',
}

const PLACEHOLDERS = `TABLE=table BUCKET=bucket QUEUE=https://sqs.us-east-1.amazonaws.com/111122223333/queue POOL=us-east-1_abcdefghi
output() { case $1 in UserPool) echo us-east-1_abcdefghi;; *) echo arn:aws:sns:us-east-1:111122223333:topic;; esac; }`

/** Without what stands around a command in its line, and with a file that is there. */
function complete(call: string): string {
  return call
    .replace(/; }$/, '')
    .replace(' > retained.txt', '')
    .replace('file://versions.json', "'Objects=[{Key=a,VersionId=b}]'")
}

function hasCli(): boolean {
  try {
    execFileSync('aws', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
