import { createRemoteJWKSet, exportSPKI, generateKeyPair, UnsecuredJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { createLocalIdentity } from '../../lib/adapters/local/index.ts'
import { createJwtIdentity, type Identify } from '../../lib/api/index.ts'
import { audience, type Claims, type Issuer, openIssuer } from './issuer.ts'

const UNAUTHENTICATED = { kind: 'refused', why: 'unauthenticated' }

describe('a token of the issuer', () => {
  it('says who is asking, and the highest duty of their groups', async () => {
    const { issuer, identify } = await open()

    const token = await issuer.sign({ 'cognito:groups': ['reader', 'authors', 'lead', 'reviewer'] })

    expect(await identify(bearing(token))).toEqual({
      kind: 'person',
      person: { id: 'u-holm', name: 'Mira Holm', duty: 'lead' },
    })
  })

  it.each(['reviewer', '[reader reviewer]', 'reader,reviewer'])('may write its groups as %j', async (groups) => {
    const { issuer, identify } = await open()

    expect(await identify(bearing(await issuer.sign({ 'cognito:groups': groups })))).toMatchObject({
      person: { duty: 'reviewer' },
    })
  })

  it.each<[string, Claims, string]>([
    ['the mail address where there is no name', { name: undefined, email: 'holm@example.test' }, 'holm@example.test'],
    ['the id where there is nothing else', { name: undefined }, 'u-holm'],
    ['the id where the name is blank', { name: ' \n ' }, 'u-holm'],
    ['the id where the name is no text', { name: { first: 'Mira' } }, 'u-holm'],
    ['a name without what would break a line', { name: 'Mira\r\n\u0000Holm' }, 'Mira Holm'],
    ['a long name cut before half a letter', { name: `${'x'.repeat(127)}😀` }, 'x'.repeat(127)],
  ])('names a person by %s', async (_what, claims, name) => {
    const { issuer, identify } = await open()

    expect(await identify(bearing(await issuer.sign(claims)))).toMatchObject({ person: { name } })
  })

  it.each([[undefined], [[]], [['readers', 'Lead']], [{ lead: true }]])(
    'of a person with the groups %j has no duty at the desk',
    async (groups) => {
      const { issuer, identify } = await open()

      const who = await identify(bearing(await issuer.sign({ 'cognito:groups': groups })))

      expect(who).toEqual({ kind: 'refused', why: 'without-duty' })
    },
  )

  it('is checked by keys that are fetched once', async () => {
    const { issuer, identify } = await open()
    const token = await issuer.sign()

    for (let time = 0; time < 5; time += 1) await identify(bearing(token))

    expect(issuer.fetches()).toBe(1)
  })

  it('holds five seconds longer for clocks that differ, and no more', async () => {
    const issuer = await openIssuer()
    const exp = 1_800_000_000
    const token = await issuer.sign({ iat: exp - 60, nbf: exp - 60, exp })
    const at = (seconds: number) =>
      trust(issuer, () => new Date(seconds * 1000))(bearing(token)).then(({ kind }) => kind)

    expect(await at(exp - 64)).toBe('person')
    expect(await at(exp - 66)).toBe('refused')
    expect(await at(exp + 4)).toBe('person')
    expect(await at(exp + 6)).toBe('refused')
  })
})

describe('a request nobody answers for', () => {
  const now = Math.floor(Date.now() / 1000)

  it.each<[string, Claims]>([
    ['an expired token', { exp: now - 60 }],
    ['a token that never expires', { exp: undefined }],
    ['a token that is not valid yet', { nbf: now + 60 }],
    ['a token of another issuer', { iss: 'https://issuer.example' }],
    ['a token of an issuer that begins alike', { iss: 'http://127.0.0.1' }],
    ['a token made out for another client', { aud: 'another-client' }],
    ['a token made out for nobody', { aud: undefined }],
    ['an access token', { token_use: 'access' }],
    ['a token without a person', { sub: undefined }],
    ['a token for a nameless person', { sub: '  ' }],
    ['a token for a person with an endless id', { sub: 'x'.repeat(129) }],
  ])('is one with %s', async (_what, claims) => {
    const { issuer, identify } = await open()

    expect(await identify(bearing(await issuer.sign(claims)))).toEqual(UNAUTHENTICATED)
  })

  it('is one with an access token that says so in its head', async () => {
    const { issuer, identify } = await open()

    const token = await issuer.sign({ token_use: undefined }, { typ: 'at+jwt' })

    expect(await identify(bearing(token))).toEqual(UNAUTHENTICATED)
  })

  it('is one with an unsigned token', async () => {
    const { issuer, identify } = await open()

    const token = new UnsecuredJWT({ iss: issuer.url, aud: audience, sub: 'u-holm', exp: now + 60 }).encode()

    expect(await identify(bearing(token))).toEqual(UNAUTHENTICATED)
    expect(await identify(bearing(`${token}AAAA`))).toEqual(UNAUTHENTICATED)
  })

  it('is one with a token signed by the public key as if it were a secret', async () => {
    const { issuer, identify } = await open()
    const secret = new TextEncoder().encode(await exportSPKI(issuer.publicKey))

    expect(await identify(bearing(await issuer.sign({}, { alg: 'HS256' }, secret)))).toEqual(UNAUTHENTICATED)
  })

  it('is one with a token signed by another key, under a known or an unknown name', async () => {
    const { issuer, identify } = await open()
    const { privateKey } = await generateKeyPair('RS256')

    expect(await identify(bearing(await issuer.sign({}, {}, privateKey)))).toEqual(UNAUTHENTICATED)
    expect(await identify(bearing(await issuer.sign({}, { kid: 'key-2' }, privateKey)))).toEqual(UNAUTHENTICATED)
  })

  it('is one with a token signed by a sound key in another way', async () => {
    const { issuer, identify } = await open()
    const { privateKey } = await generateKeyPair('PS256')

    expect(await identify(bearing(await issuer.sign({}, { alg: 'PS256' }, privateKey)))).toEqual(UNAUTHENTICATED)
  })

  it('is one with a token that was changed after it was signed', async () => {
    const { issuer, identify } = await open()
    const [head, , signature] = (await issuer.sign()).split('.')
    const payload = Buffer.from(JSON.stringify({ sub: 'u-other', 'cognito:groups': ['lead'] })).toString('base64url')

    expect(await identify(bearing(`${head}.${payload}.${signature}`))).toEqual(UNAUTHENTICATED)
  })

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer x',
    'Bearer a.b.c.d',
    'Basic bWlyYTpob2xt',
    'Local e30',
    `Bearer ${'a.'.repeat(20_000)}`,
  ])('is one with the header %j', async (authorization) => {
    const { issuer, identify } = await open()

    expect(await identify(asking(authorization))).toEqual(UNAUTHENTICATED)
    expect(issuer.fetches()).toBe(0)
  })

  it('is told from one nobody can check now', async () => {
    const { issuer, identify } = await open()
    issuer.fail()

    await expect(identify(bearing(await issuer.sign()))).rejects.toMatchObject({ code: 'issuer-unavailable' })
  })
})

describe('the identity of the local stack', () => {
  const write = (value: unknown) => `Local ${Buffer.from(JSON.stringify(value)).toString('base64url')}`
  const holm = { id: 'u-holm', name: 'Mira Hölm 😀', duty: 'lead' }

  it('believes whoever says who they are', async () => {
    expect(await createLocalIdentity()(asking(write(holm)))).toEqual({ kind: 'person', person: holm })
  })

  it.each([
    undefined,
    'Local',
    'Local e30',
    'Local ***',
    'Local bm8ganNvbg',
    write({ ...holm, duty: 'system' }),
    write({ ...holm, id: '' }),
    write({ ...holm, groups: [] }),
    write({ ...holm, name: 'x'.repeat(129) }),
    write([holm]),
  ])('refuses %j', async (authorization) => {
    expect(await createLocalIdentity()(asking(authorization))).toEqual(UNAUTHENTICATED)
  })

  it('takes no token', async () => {
    const issuer = await openIssuer()

    expect(await createLocalIdentity()(bearing(await issuer.sign()))).toEqual(UNAUTHENTICATED)
  })
})

async function open(): Promise<{ issuer: Issuer; identify: Identify }> {
  const issuer = await openIssuer()
  return { issuer, identify: trust(issuer) }
}

function trust({ url }: Issuer, clock = () => new Date()): Identify {
  const keys = createRemoteJWKSet(new URL(`${url}/.well-known/jwks.json`))
  return createJwtIdentity({ issuer: url, audience, keys, clock })
}

function bearing(token: string): Request {
  return asking(`Bearer ${token}`)
}

function asking(authorization: string | undefined): Request {
  return new Request('https://desk.example/v1/session', {
    headers: authorization === undefined ? {} : { authorization },
  })
}
