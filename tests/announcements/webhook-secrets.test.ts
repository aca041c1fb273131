import { GetSecretValueCommand, ResourceNotFoundException, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { mockClient } from 'aws-sdk-client-mock'
import 'aws-sdk-client-mock-vitest/extend'
import { beforeEach, describe, expect, it } from 'vitest'
import { createWebhookSecrets } from '../../lib/adapters/aws/webhook-secrets.ts'

const manager = mockClient(SecretsManagerClient)
const NEW = 'n'.repeat(64)
const OLD = `whsec_${'o'.repeat(32)}`
const none = new ResourceNotFoundException({ $metadata: {}, message: 'no such version' })
let now = new Date('2026-11-02T09:00:00.000Z')

beforeEach(() => {
  manager.reset()
  now = new Date('2026-11-02T09:00:00.000Z')
})

describe('the secrets of the webhook', () => {
  it('are the current one and the one before it', async () => {
    manager.on(GetSecretValueCommand, { VersionStage: 'AWSCURRENT' }).resolves({ SecretString: NEW })
    manager.on(GetSecretValueCommand, { VersionStage: 'AWSPREVIOUS' }).resolves({ SecretString: OLD })

    expect(await open()()).toEqual([NEW, OLD])
  })

  it('are remembered for five minutes', async () => {
    manager.on(GetSecretValueCommand, { VersionStage: 'AWSCURRENT' }).resolves({ SecretString: NEW })
    manager.on(GetSecretValueCommand, { VersionStage: 'AWSPREVIOUS' }).rejects(none)
    const secrets = open()

    await secrets()
    now = new Date(now.getTime() + 299_000)
    expect(await secrets()).toEqual([NEW])
    expect(manager).toHaveReceivedCommandTimes(GetSecretValueCommand, 2)
    now = new Date(now.getTime() + 2000)
    await secrets()

    expect(manager).toHaveReceivedCommandTimes(GetSecretValueCommand, 4)
  })

  it('are not taken where there is none, or where access is refused', async () => {
    manager.on(GetSecretValueCommand).rejects(none)
    await expect(open()()).rejects.toThrow(expect.objectContaining({ code: 'store-unavailable' }))

    manager.on(GetSecretValueCommand).rejects(Object.assign(new Error(NEW), { name: 'AccessDeniedException' }))
    await expect(open()()).rejects.toThrow('reading the secret of the webhook failed: AccessDeniedException')
  })

  it.each(['short', 'n'.repeat(28), 'not base64, and yet longer than thirty-two characters', 'n'.repeat(100)])(
    'are not taken where one is as weak, long or odd as %j',
    async (weak) => {
      manager.on(GetSecretValueCommand).resolves({ SecretString: weak })

      await expect(open()()).rejects.toThrow(expect.objectContaining({ code: 'config-invalid' }))
    },
  )
})

function open() {
  return createWebhookSecrets(new SecretsManagerClient({ region: 'eu-central-1' }), 'secret', () => now)
}
