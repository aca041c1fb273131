import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { CopydeskError } from '../../contracts/errors.ts'
import { translate } from './translate.ts'

/**
 * The secrets that posts are signed with: the current one, and the one before it, so that a receiver may go on with either
 * while one takes the place of the other. They are asked for again every five minutes.
 * @throws CopydeskError `store-unavailable`; `config-invalid` if the secret is too short to sign with
 */
export function createWebhookSecrets(
  client: SecretsManagerClient,
  secret: string,
  clock: () => Date,
): () => Promise<readonly string[]> {
  let known: { readonly until: number; readonly secrets: readonly string[] } | undefined
  return async () => {
    const now = clock().getTime()
    if (known !== undefined && now < known.until) return known.secrets
    const secrets = await translate('reading the secret of the webhook', readVersions(client, secret))
    if (secrets.length === 0 || secrets.some(isWeak)) {
      throw new CopydeskError('config-invalid', 'the secret of the webhook is not 24 to 64 bytes in base64')
    }
    known = { until: now + FRESH_MS, secrets }
    return secrets
  }
}

const FRESH_MS = 5 * 60 * 1000

async function readVersions(client: SecretsManagerClient, secret: string): Promise<readonly string[]> {
  const current = await readVersion(client, secret, 'AWSCURRENT')
  const previous = await readVersion(client, secret, 'AWSPREVIOUS')
  return [current, previous].filter((value) => value !== undefined)
}

async function readVersion(
  client: SecretsManagerClient,
  SecretId: string,
  VersionStage: 'AWSCURRENT' | 'AWSPREVIOUS',
): Promise<string | undefined> {
  try {
    return (await client.send(new GetSecretValueCommand({ SecretId, VersionStage }))).SecretString
  } catch (error) {
    if (VersionStage === 'AWSPREVIOUS' && error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

/** Standard Webhooks asks for 24 to 64 bytes. */
function isWeak(secret: string): boolean {
  const text = secret.replace(/^whsec_/, '')
  const { length } = Buffer.from(text, 'base64')
  return !/^[A-Za-z0-9+/]+={0,2}$/.test(text) || length < 24 || length > 64
}
