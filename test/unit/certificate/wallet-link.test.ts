/** Links into the wallet: read back as they were made, and everything that is nearly one refused. */
import { describe, expect, test } from 'vitest'
import {
  createWalletLink,
  type OfferChoices,
  parseWalletFragment,
  type WalletLink,
} from '../../../src/certificate/wallet-link.ts'

const TOKEN = 'Zk3vQ0bJ8mXw2yT5uR7aCg'
const CHOICES: OfferChoices = {
  language: 'nl',
  reputation: ['oppas'],
  reviews: [0, 2],
  gigList: false,
  gigsPerMonth: true,
}
const OFFER: WalletLink = {
  kind: 'offer',
  offerUrl: `https://issuer.example/v1/offers/${TOKEN}`,
  choices: CHOICES,
}
const REQUEST: WalletLink = { kind: 'request', requestUrl: `http://localhost:8003/r/${TOKEN}` }
const SHARE: WalletLink = { kind: 'share', id: TOKEN, key: 'q'.repeat(43) }

function fragmentOf(link: WalletLink): string {
  return new URL(createWalletLink('https://wallet.example/', link)).hash
}

function offerOf(offerUrl: string, choices: object = CHOICES): string {
  return fragmentOf({ kind: 'offer', offerUrl, choices: choices as OfferChoices })
}

function requestOf(url: string): string {
  return `#request=${encodeURIComponent(url)}`
}

describe('a link into the wallet', () => {
  test.each([
    ['offer', OFFER],
    ['request', REQUEST],
    ['share', SHARE],
    ['share in a language', { ...SHARE, language: 'nl' }],
    ['request in a language', { ...REQUEST, language: 'en' }],
  ] satisfies [string, WalletLink][])('with an %s says what it was made of', (_, link) => {
    expect(parseWalletFragment(fragmentOf(link))).toEqual(link)
    for (const walletUrl of ['https://wallet.example', 'https://wallet.example/']) {
      expect(createWalletLink(walletUrl, link)).toMatch(/^https:\/\/wallet\.example\/#/)
    }
  })

  test.each([
    ['nothing', ''],
    ['another word', `#offers=${TOKEN}`],
    ['a script', requestOf(`javascript:/r/${TOKEN}`)],
    ['a file', requestOf(`file:///r/${TOKEN}`)],
    ['data', requestOf(`data:text/html,/r/${TOKEN}`)],
    ['http to another machine', requestOf(`http://verify.example/r/${TOKEN}`)],
    ['http to a name like this machine', requestOf(`http://localhost.example/r/${TOKEN}`)],
    ['a user in the address', requestOf(`https://a:b@verify.example/r/${TOKEN}`)],
    ['a query in the address', requestOf(`https://verify.example/r/${TOKEN}?x=1`)],
    ['a fragment in the address', requestOf(`https://verify.example/r/${TOKEN}#x`)],
    ['another path', requestOf(`https://verify.example/t/${TOKEN}`)],
    ['a path that climbs', requestOf(`https://verify.example/x/../r/${TOKEN}`)],
    ['an address in another spelling', requestOf(`HTTPS://verify.example/r/${TOKEN}`)],
    ['broken percents', '#request=%E0%A4%A'],
    ['two requests', `${requestOf(`https://verify.example/r/${TOKEN}`)}&request=x`],
    [
      'an offer without choices',
      offerOf(`https://issuer.example/v1/offers/${TOKEN}`).split('&')[0],
    ],
    ['an offer of another path', offerOf(`https://issuer.example/v1/certificates/${TOKEN}`)],
    ['an offer with a short token', offerOf(`https://issuer.example/v1/offers/${TOKEN.slice(1)}`)],
    ['a share with a short key', `#share=${TOKEN}.qqq`],
    ['text after a share', `${fragmentOf(SHARE)}x`],
    ['a share in a language that no page has', `${fragmentOf(SHARE)}&lang=xx`],
    ['a share in two languages', `${fragmentOf(SHARE)}&lang=nl&lang=en`],
    ['a request in no language', `${fragmentOf(REQUEST)}&lang=`],
    ['a request in another spelling', `${fragmentOf(REQUEST)}&lang=NL`],
    ['more than it may have', `#request=${'x'.repeat(16_400)}`],
  ])('is not %s', (_, fragment) => {
    expect(parseWalletFragment(fragment ?? '')).toBeUndefined()
  })

  test.each([
    ['a language that no page has', { ...CHOICES, language: 'xx' }],
    ['one member less', { ...CHOICES, gigList: undefined }],
    ['one member more', { ...CHOICES, work: false }],
    ['a review twice', { ...CHOICES, reviews: [0, 0] }],
    ['a review before the first', { ...CHOICES, reviews: [-1] }],
    ['a kind of work that is no short name', { ...CHOICES, reputation: ['<b>'] }],
    ['a switch that is a text', { ...CHOICES, gigsPerMonth: 'true' }],
  ])('has no choices with %s', (_, choices) => {
    expect(parseWalletFragment(offerOf(OFFER.offerUrl, choices))).toBeUndefined()
  })
})
