import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShare } from '../../../../src/certificate/open-share.ts'
import { parseShareLink } from '../../../../src/certificate/share-link.ts'
import type { JsonObject } from '../../../../src/core/json.ts'
import {
  type ClaimWorld,
  HOSTILE_RECORD,
  RICH_RECORD,
  startClaimWorld,
} from '../../../support/claim-world.ts'

const FORM = 'language=nl&reputation=oppas&reviews=2&gigsPerMonth=on'
const LINK = `link=${'i'.repeat(22)}.${'k'.repeat(43)}`

let opened: ClaimWorld
let now = new Date('2026-03-01T10:20:30.456Z')

beforeAll(async () => {
  opened = await startClaimWorld({ clock: () => now })
})
afterAll(() => opened.close())

async function offer(record: JsonObject = RICH_RECORD): Promise<string> {
  now = new Date('2026-03-01T10:20:30.456Z')
  return (await opened.offer(record)).token
}

const get = (token: string, query = '') =>
  opened.app.inject({ url: `/claim/${token}${query}`, headers: { accept: 'text/html' } })

const post = (path: string, payload: string, type = 'application/x-www-form-urlencoded') =>
  opened.app.inject({
    method: 'POST',
    url: `/claim/${path}`,
    headers: { 'content-type': type },
    payload,
  })

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000)
}

describe('the page', () => {
  test('is for this worker alone, and asks nobody but us and the store', async () => {
    const { statusCode, headers, body } = await get(await offer())
    expect(statusCode).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    })
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none';script-src 'self';style-src 'self'")
    expect(policy).toContain(`connect-src 'self' ${opened.storeOrigin}`)
    expect(policy).not.toContain('unsafe')
    expect(body).toContain('<b>DEMO</b>')
    expect(body).toContain('name="robots" content="noindex"')
    // Relative, as the service may be below a path of its host.
    expect(body).not.toMatch(/(href|src|action)="\/(?!\/)/)
  })

  test('opens in the language that is asked for', async () => {
    const token = await offer()
    expect((await get(token, '?lang=en')).body).toContain('<html lang="en">')
    expect((await get(token)).body).toContain('<html lang="nl">')
  })

  test('says in the words of the certificates what will be in them, and how many reviews of all', async () => {
    const { body } = await get(await offer())
    expect(body).toContain('45 oppasbeurten gedaan, 201,5 uur gewerkt')
    expect(body).toContain('4,8 van 5 sterren, 31 beoordelingen')
    expect(body).toContain('3 van 14 geschreven reviews over oppassen, gekozen door de werkende.')
    expect(body).toContain('Op dit platform')
    expect(body).toContain('Dit bewijs staat op naam van Samira El Amrani.')
  })

  test('leads to where the platform mends mistakes, and into the wallet with the choices', async () => {
    const { body } = await get(await offer())
    expect(body).toContain('https://oppasmaat.example/help')
    expect(body).toContain(`href="${opened.storeOrigin}/#offer=https%3A%2F%2Foppasmaat.example`)
  })

  test('may be looked at by programs: it takes nothing away', async () => {
    const token = await offer()
    for (const _ of [1, 2, 3]) expect((await get(token)).statusCode).toBe(200)
    expect((await opened.issuer.offers.preview(token)).claimed).toBe(false)
  })

  test('shows other choices without a script, and signs nothing', async () => {
    const token = await offer()
    const { statusCode, body } = await post(token, 'language=nl&reviews=0')
    expect(statusCode).toBe(200)
    expect(body).toContain('1 van 14 geschreven reviews')
    expect(body).toContain('data-part="reputation:oppas" hidden')
    expect((await opened.issuer.offers.preview(token)).claimed).toBe(false)
  })

  test('shows what is hostile as text', async () => {
    const { body } = await get(await offer(HOSTILE_RECORD))
    expect(body).not.toContain('<script>alert')
    expect(body).not.toContain('<img src=x')
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})

describe('the PDF', () => {
  test('is answered with a name that a person gives it, and again byte for byte', async () => {
    const path = `${await offer()}/certificate.pdf`
    const first = await post(path, FORM)
    expect(first.statusCode).toBe(200)
    expect(first.headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-disposition':
        'attachment; filename="KlusCV Samira El Amrani - OppasMaat.pdf"; filename*=UTF-8\'\'KlusCV%20Samira%20El%20Amrani%20-%20OppasMaat.pdf',
    })
    expect(first.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await post(path, FORM)).rawPayload.equals(first.rawPayload)).toBe(true)
  })

  test('takes the link of the worker for its code', async () => {
    const until = new Date(Date.now() + 86_400_000).toISOString()
    const path = `${await offer()}/certificate.pdf`
    expect((await post(path, `${FORM}&${LINK}&until=${until}`)).statusCode).toBe(200)
  })

  test.each([
    ['with a link that is none', `${FORM}&link=https://evil.example&until=2099-01-01T00:00:00Z`],
    ['with a link without an end', `${FORM}&${LINK}`],
    ['with a link that ended', `${FORM}&${LINK}&until=2020-01-01T00:00:00Z`],
    ['with a link for ever', `${FORM}&${LINK}&until=2999-01-01T00:00:00Z`],
    ['with an end of no link', `${FORM}&until=2026-12-01T00:00:00Z`],
    ['with a field of its own', `${FORM}&holder=did:key:z6Mk`],
    ['of work that is not offered', `${FORM}&reputation=bezorger`],
    ['of a review that is not there', 'language=nl&reviews=9'],
    ['of a review that is no number', 'language=nl&reviews=1e0'],
  ])('%s is refused before anything is signed', async (_, form) => {
    const token = await offer()
    const answer = await post(`${token}/certificate.pdf`, form)
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('Dit lukte niet.')
    expect((await opened.issuer.offers.preview(token)).claimed).toBe(false)
  })

  test('of more than fits into one is refused before anything is signed', async () => {
    const token = await offer()
    const many = Array.from({ length: 50 }, (_, at) => `reviews=${at}`).join('&')
    const answer = await post(`${token}/certificate.pdf`, `language=nl&${many}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('Dit past niet in één bewijs.')
    expect((await opened.issuer.offers.preview(token)).claimed).toBe(false)
  })

  test('needs a form', async () => {
    const answer = await post(`${await offer()}/certificate.pdf`, '{}', 'application/json')
    expect(answer.statusCode).toBe(400)
    expect((await post(`${await offer()}/certificate.pdf`, 'x', 'text/plain')).statusCode).toBe(415)
  })
})

describe('what cannot be is explained in plain words', () => {
  test('a link that is none', async () => {
    for (const token of ['q83vEjRWeJC63P7dzLuqmQ', 'short', '%3Cscript%3E']) {
      const { statusCode, body, headers } = await get(token)
      expect(statusCode).toBe(404)
      expect(body).toContain('Deze link klopt niet.')
      expect(body).not.toContain(token)
      expect(headers['cache-control']).toBe('no-store')
    }
  })

  test('an offer that is over', async () => {
    const token = await offer()
    later(16)
    expect(await get(token, '?lang=en')).toMatchObject({ statusCode: 410 })
    expect((await get(token, '?lang=en')).body).toContain('This page has expired.')
    const pdf = await post(`${token}/certificate.pdf?lang=nl`, FORM)
    expect([pdf.statusCode, pdf.body.includes('Deze pagina is verlopen.')]).toEqual([410, true])
  })

  test('one that was claimed with other choices; the page says that it was', async () => {
    const token = await offer()
    await post(`${token}/certificate.pdf`, FORM)
    const other = await post(`${token}/certificate.pdf?lang=nl`, 'language=nl')
    expect([other.statusCode, other.body.includes('Toen koos je iets anders.')]).toEqual([
      409,
      true,
    ])
    expect((await get(token)).body).toContain('Je hebt dit bewijs al gemaakt.')
  })
})

test('a backend gets PDF and link beside the certificates when it asks for them', async () => {
  await offer()
  const issue = (body: object) =>
    opened.app.inject({
      method: 'POST',
      url: '/v1/certificates',
      headers: { 'content-type': 'application/json', authorization: 'Bearer key' },
      payload: JSON.stringify(body),
    })
  const answer = await issue({ ...RICH_RECORD, pdf: { language: 'en' } })
  expect(answer.statusCode).toBe(201)
  const { certificates, pdf } = answer.json<{
    certificates: unknown[]
    pdf: { name: string; base64: string }
  }>()
  expect(certificates).toHaveLength(6)
  expect(pdf.name).toBe('KlusCV Samira El Amrani - OppasMaat.pdf')
  expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')

  const other = await issue({ ...RICH_RECORD, link: { days: 7 } })
  const { link } = other.json<{ link: { id: string; url: string; stopToken: string } }>()
  const share = parseShareLink(link.url)
  const stored = () => fetch(`${opened.storeOrigin}/v1/shares/${link.id}`)
  const blob = new Uint8Array(await (await stored()).arrayBuffer())
  const behind = await openShare(blob, share?.key ?? '')
  expect(JSON.parse(new TextDecoder().decode(behind))).toMatchObject({ type: 'KlusCVBundle' })
  const headers = { authorization: `Bearer ${link.stopToken}` }
  await fetch(`${opened.storeOrigin}/v1/shares/${link.id}`, { method: 'DELETE', headers })
  expect((await stored()).status).toBe(410)

  const reviews = Array.from({ length: 48 }, () => RICH_RECORD['reviews'])
  const refused = [
    ['/pdf', { ...RICH_RECORD, pdf: true }],
    ['/pdf', { ...RICH_RECORD, pdf: { language: 'nl', pages: 2 } }],
    ['/pdf/language', { ...RICH_RECORD, pdf: {} }],
    ['/link', { ...RICH_RECORD, link: 'yes' }],
    ['/link', { ...RICH_RECORD, link: { days: 7, for: 'me' } }],
    ['/link/days', { ...RICH_RECORD, link: { days: 365 } }],
    ['/pdf', { ...RICH_RECORD, reviews, pdf: { language: 'nl' } }],
  ] as const
  for (const [pointer, body] of refused) {
    const { statusCode, body: text } = await issue(body)
    expect([statusCode, text.includes(`"pointer":"${pointer}"`)]).toEqual([400, true])
  }
})

test('a store that is away is told, as the certificates were issued', async () => {
  await offer()
  await opened.stopStore()
  const answer = await opened.app.inject({
    method: 'POST',
    url: '/v1/certificates',
    headers: { 'content-type': 'application/json', authorization: 'Bearer key' },
    payload: JSON.stringify({ ...RICH_RECORD, link: { days: 7 } }),
  })
  expect([answer.statusCode, answer.json().type]).toEqual([
    502,
    'https://w3id.org/kluscv/errors#ERR_KLUSCV_DELIVERY',
  ])
})

test('no token is in the log, and of every request the route is', async () => {
  const token = await offer()
  await get(token)
  await post(`${token}/certificate.pdf`, FORM)
  await post(`${token}/certificate.pdf`, 'language=nl')
  const log = opened.log.join('\n')
  expect(log).toContain('/claim/:token/certificate.pdf')
  expect(log).not.toContain(token)
  expect(log).not.toContain('Samira')
})
