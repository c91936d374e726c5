import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestVerifierApp } from '../../../support/web-verifier.ts'

const WALLET = 'https://map.example/nl'
const BODY_TYPE = 'multipart/form-data; boundary=b'

let app: FastifyInstance
let without: FastifyInstance

beforeAll(async () => {
  app = await openTestVerifierApp({ walletUrl: WALLET })
  without = await openTestVerifierApp()
})
afterAll(async () => {
  await app.close()
  await without.close()
})

const policyAt = async (url: string, on = app): Promise<string> =>
  String((await on.inject(url)).headers['content-security-policy'])

describe('the page behind share links', () => {
  test('may ask the store, and nobody else', async () => {
    const policy = await policyAt('/s')
    expect(policy).toContain("default-src 'none'")
    expect(policy.split('connect-src')).toHaveLength(2)
    expect(policy).toMatch(/;connect-src https:\/\/map\.example\/nl\/v1\/shares\/$/)
  })

  test.each(['/', '/platforms', '/problems', '/docs', '/v1/platforms'])(
    '%s may ask nobody',
    async (url) => {
      expect(await policyAt(url)).not.toContain('connect-src')
    },
  )

  test('holds every state hidden, in both languages, and what to do without a script', async () => {
    const { body, headers } = await app.inject('/s?lang=en')
    expect(headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'accept-language' })
    expect(body).toContain(`data-store="${WALLET}/v1/shares/"`)
    const states = [...body.matchAll(/data-state="(\w+)"[^>]* hidden>/g)].map(([, name]) => name)
    expect(new Set(states).size).toBe(9)
    expect(states).toHaveLength(18)
    expect(body).toMatch(/<noscript>.*Turn on JavaScript to open this link\./)
    expect(body).toContain('Zet JavaScript aan om deze link te openen.')
  })

  test('says where no store is known that links do not open, and loads no script for it', async () => {
    const { body } = await without.inject('/s?lang=nl')
    expect(body).toContain('<title>Op deze website gaan links niet open. – KlusCV</title>')
    expect(body).not.toContain('data-share')
    expect(body).not.toContain('type="module"')
    expect(await policyAt('/s', without)).not.toContain('connect-src')
  })
})

describe('the form', () => {
  test('may use the camera, for itself alone, also where it says what was wrong', async () => {
    const payload = '--b\r\ncontent-disposition: form-data; name="text"\r\n\r\n\r\n--b--\r\n'
    const headers = { 'content-type': BODY_TYPE }
    const refused = await app.inject({ method: 'POST', url: '/verify', payload, headers })
    expect(refused.statusCode).toBe(400)
    for (const answer of [refused, await app.inject('/')]) {
      expect(answer.headers['permissions-policy']).toBe(
        'camera=(self), microphone=(), geolocation=()',
      )
      expect(answer.body).toMatch(/<script src="\/assets\/form-[^"]+\.js" type="module">/)
    }
    for (const url of ['/s', '/platforms', '/v1/platforms', '/nothing']) {
      const { headers: others } = await app.inject(url)
      expect(others['permissions-policy']).toBe('camera=(), microphone=(), geolocation=()')
    }
  })
})
