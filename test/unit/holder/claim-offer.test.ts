/** Offers, as a wallet looks at them and collects them: at a real issuer, and at hostile ones. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OfferChoices } from '../../../src/certificate/wallet-link.ts'
import type { Fetch } from '../../../src/core/bounded-fetch.ts'
import type { Credential } from '../../../src/core/credential.ts'
import { claimOffer, createDeviceKey, openOffer } from '../../../src/holder/index.ts'
import { type AskedRequest, answering, fetchFrom } from '../../support/inject-fetch.ts'
import { RECORD } from '../../support/issuer.ts'
import { openTestIssuerApp, type TestIssuerApp } from '../../support/issuer-app.ts'
import { STRANGER } from '../../support/keys.ts'
import { bearerCredential, ownCredential } from './held.ts'

const CHOICES: OfferChoices = {
  language: 'nl',
  reputation: ['oppas'],
  reviews: [],
  gigList: false,
  gigsPerMonth: false,
}
const OFFER_URL = 'https://issuer.example/v1/offers/Zk3vQ0bJ8mXw2yT5uR7aCg'
const OFFER = {
  platform: { nl: 'Klus', en: 'Gig' },
  expiresAt: '2026-03-01T10:35:30.456Z',
  claimed: false,
  nonce: 'Zk3vQ0bJ8mXw2yT5uR7aCg',
  domain: 'https://issuer.example',
  choices: {},
  certificates: [{ type: 'WorkHistoryCredential', words: { nl: {}, en: {} } }],
}
const subjectsOf = (credentials: readonly Credential[]) =>
  credentials.map(({ credentialSubject }) => credentialSubject['id'])

/** A service that offers this, and gives these certificates to whoever claims it. */
function issuerWith(credentials: readonly unknown[], offer: unknown = OFFER): Fetch {
  const certificates = credentials.map((credential) => ({ credential }))
  const claimed = answering({ certificates })
  return (url, init) => (url.endsWith('/claim') ? claimed : answering(offer))(url, init)
}

describe('an offer of a platform', () => {
  let issuer: TestIssuerApp
  const asked: AskedRequest[] = []
  let fetch: Fetch

  beforeAll(async () => {
    issuer = await openTestIssuerApp({ walletUrl: 'https://wallet.example' }, () => new Date())
    fetch = fetchFrom(issuer.app, asked)
  })
  afterAll(() => issuer.close())

  const makeOffer = async () => (await issuer.issuer.offers.create(RECORD)).claimUrl
  const offerUrlOf = (claimUrl: string) => {
    const { origin, pathname } = new URL(claimUrl)
    return `${origin}/v1/offers/${pathname.split('/').at(-1)}`
  }

  test('is shown, collected for the key of the wallet, and not a second time for another', async () => {
    const offerUrl = offerUrlOf(await makeOffer())
    const offer = await openOffer({ offerUrl, fetch })
    expect(offer.claimed).toBe(false)
    expect(offer.certificates.map(({ type }) => type)).toContain('ReputationCredential')
    const key = await createDeviceKey()
    const credentials = await claimOffer({ offerUrl, choices: CHOICES, key, fetch })
    expect(subjectsOf(credentials)).toEqual([key.did, key.did])
    expect(Object.isFrozen(credentials[0]?.credentialSubject)).toBe(true)
    expect(await claimOffer({ offerUrl, choices: CHOICES, key, fetch })).toEqual(credentials)
    const other = await createDeviceKey()
    await expect(
      claimOffer({ offerUrl, choices: CHOICES, key: other, fetch }),
    ).rejects.toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
    for (const { init } of asked) {
      expect(init).toMatchObject({ credentials: 'omit', redirect: 'error' })
    }
  })

  test('without a key gives certificates of nobody', async () => {
    const offerUrl = offerUrlOf(await makeOffer())
    const credentials = await claimOffer({ offerUrl, choices: CHOICES, fetch })
    expect(subjectsOf(credentials)).toEqual([undefined, undefined])
  })

  test.each([
    ['an offer that is not there', OFFER_URL, CHOICES, 'ERR_KLUSCV_NOT_FOUND'],
    ['choices that it has not', '', { ...CHOICES, gigList: true }, 'ERR_KLUSCV_REQUEST'],
  ])('is refused with %s', async (_, url, choices, code) => {
    const offerUrl = url || offerUrlOf(await makeOffer())
    await expect(claimOffer({ offerUrl, choices, fetch })).rejects.toMatchObject({ code })
  })
})

describe('a service that offers otherwise', () => {
  test.each([
    ['an address of http', { offerUrl: OFFER_URL.replace('https', 'http') }, 'ERR_KLUSCV_OPTION'],
    ['no answer', { fetch: () => Promise.reject(new Error('token')) }, 'ERR_KLUSCV_FETCH'],
    ['a fault', { fetch: answering('', 500) }, 'ERR_KLUSCV_FETCH'],
    ['an end', { fetch: answering({}, 410) }, 'ERR_KLUSCV_GONE'],
    ['no JSON', { fetch: answering('<html>') }, 'ERR_KLUSCV_FETCH'],
    ['an array', { fetch: answering([]) }, 'ERR_KLUSCV_FETCH'],
    ['no nonce', { fetch: answering({ ...OFFER, nonce: '' }) }, 'ERR_KLUSCV_FETCH'],
    ['words that are a text', { fetch: answering(offerWith({ words: 'x' })) }, 'ERR_KLUSCV_FETCH'],
    [
      'a question for another address',
      { fetch: answering({ ...OFFER, domain: 'https://verify.example' }) },
      'ERR_KLUSCV_REQUEST',
    ],
    ['more than is read', { fetch: answering(' '.repeat(17 * 1024 * 1024)) }, 'ERR_KLUSCV_FETCH'],
  ])('is refused with %s', async (_, change, code) => {
    const request = { offerUrl: OFFER_URL, fetch: answering(OFFER), ...change }
    const opening = openOffer(request)
    await expect(opening).rejects.toMatchObject({ code })
    await expect(opening).rejects.not.toThrow(/token|Zk3v/)
  })

  test('and with certificates of another key, of nobody, or that are none', async () => {
    const key = await createDeviceKey()
    const claim = (credentials: readonly unknown[], held: typeof key | undefined = key) =>
      claimOffer({
        offerUrl: OFFER_URL,
        choices: CHOICES,
        key: held,
        fetch: issuerWith(credentials),
      })
    const own = await ownCredential(1, { holder: key.did })
    expect(await claim([own])).toEqual([own])
    const [others, nobodys] = [
      await ownCredential(1, { holder: STRANGER.did }),
      await bearerCredential(1),
    ]
    const coded = { code: 'ERR_KLUSCV_CREDENTIAL' }
    for (const credential of [others, nobodys, { ...own, issuer: 'x' }, null, {}]) {
      await expect(claim([own, credential])).rejects.toMatchObject(coded)
    }
    const bearer = claimOffer({ offerUrl: OFFER_URL, choices: CHOICES, fetch: issuerWith([own]) })
    await expect(bearer).rejects.toMatchObject(coded)
    await expect(claim([])).rejects.toMatchObject({ code: 'ERR_KLUSCV_FETCH' })
  })
})

function offerWith(members: object): object {
  return { ...OFFER, certificates: [{ ...OFFER.certificates[0], ...members }] }
}
