/**
 * The wallet's pages as their service sends them, with a verifier and a platform that say what a test
 * wants: for what the pages do. Whether the real ones say that is tested with the real ones.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describeCertificate } from '../../src/claims/describe-certificate.ts'
import type { Credential, StatusPurpose } from '../../src/core/credential.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { loadBrowserFiles } from '../../src/web/shared/browser-files.ts'
import { loadPageAssets } from '../../src/web/shared/pages/assets.ts'
import { type SampleOptions, signedSample } from './credentials.ts'
import { PLATFORM } from './keys.ts'
import { createMemoryShares } from './memory-shares.ts'
import { signedStatusList } from './trust.ts'
import { openTestWallet } from './wallet-app.ts'

/** What came in at the verifier and the platform. */
export interface WalletWorld {
  readonly walletUrl: string
  readonly verifierUrl: string
  /** The documents that answered the request. */
  readonly answers: readonly JsonObject[]
  /** The bodies that claimed the offer. */
  readonly claims: readonly JsonObject[]
  /** Every address that was asked of the verifier and the platform. */
  readonly asked: readonly string[]
  /** Places in the lists that are set. */
  readonly set: Record<StatusPurpose, number[]>
  readonly close: () => Promise<void>
}

/** The state of the one platform, and its name. */
export interface WorldOptions {
  readonly platform?: JsonObject
}

/** The one request that the verifier knows. */
export const REQUEST_ID = 'abcdefghijklmnopqrstuvwxyz0'

const LISTS = 'https://tempo.example/status-lists/1'

/** A certificate of the platform. Quick to sign, and its suite shows nowhere in the wallet. */
export function walletSample(options: SampleOptions): Promise<Credential> {
  const validUntil = '2031-11-02T00:00:00Z'
  return signedSample({ suite: 'eddsa-jcs-2022', validUntil, statusLists: LISTS, ...options })
}

/** A random number for a certificate. */
export function sampleId(): string {
  return `urn:uuid:${crypto.randomUUID()}`
}

/** Starts both on free ports of this machine. */
export async function startWalletWorld({ platform = {} }: WorldOptions = {}): Promise<WalletWorld> {
  const answers: JsonObject[] = []
  const claims: JsonObject[] = []
  const asked: string[] = []
  const set: WalletWorld['set'] = { revocation: [], suspension: [], refresh: [] }
  const listed = {
    did: PLATFORM.did,
    names: { nl: 'Tempo Bezorging', en: 'Tempo Delivery' },
    kvk: '12345678',
    state: 'active',
    origin: null,
    statusLists: [],
    ...platform,
  }
  const routes: Record<string, (url: URL, body: JsonObject) => unknown> = {
    'GET /v1/platforms': () => ({ version: '1', platforms: [listed] }),
    'GET /v1/lists': (url) => listAt(url.searchParams.get('url') ?? '', set),
    [`GET /v1/requests/${REQUEST_ID}`]: () => ({
      purpose: 'Wij zoeken bezorgers voor de weekenden.',
      name: 'Café Zon',
      types: ['WorkHistoryCredential', 'ReputationCredential'],
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    }),
    [`POST /v1/requests/${REQUEST_ID}/open`]: (url) => ({
      challenge: 'fT1xW5oRfT1xW5oR',
      domain: url.origin,
      expiresAt: new Date(Date.now() + 300_000).toISOString(),
    }),
    [`POST /v1/requests/${REQUEST_ID}/response`]: (_url, body) => {
      answers.push(body['document'] as JsonObject)
      return { received: true }
    },
    'GET /v1/offers/abcdefghijklmnopqrstuv': (url) => previewOf(url),
    'POST /v1/offers/abcdefghijklmnopqrstuv/claim': async (_url, body) => {
      claims.push(body)
      return { certificates: await issued(body['holder']) }
    },
  }
  const verifier = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', '*')
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    asked.push(url.pathname)
    const route = routes[`${request.method} ${url.pathname}`]
    if (route === undefined) return void response.writeHead(404).end('{}')
    readBody(request)
      .then((body) => route(url, body))
      .then((answer) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)),
      )
      .catch(() => response.writeHead(500).end())
  })
  const verifierUrl = await listen(verifier)
  const { app } = await openTestWallet(
    { shares: createMemoryShares(), ping: async () => undefined },
    {
      verifierUrl,
      files: loadBrowserFiles('wallet'),
      frame: { assets: loadPageAssets(), development: true },
      platformOrigins: () => [],
    },
  )
  const walletUrl = await app.listen({ port: 0, host: '127.0.0.1' })
  const close = async (): Promise<void> => {
    verifier.closeAllConnections()
    verifier.close()
    await app.close()
  }
  return { walletUrl, verifierUrl, answers, claims, asked, set, close }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function readBody(request: IncomingMessage): Promise<JsonObject> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text === '' ? {} : (JSON.parse(text) as JsonObject)
}

function listAt(url: string, set: WalletWorld['set']): Promise<Credential> {
  const purpose = url.slice(`${LISTS}-`.length) as StatusPurpose
  const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
  const times = { validFrom: inHours(-1), validUntil: inHours(24) }
  return signedStatusList(purpose, { url, set: set[purpose], ...times })
}

async function previewOf(url: URL): Promise<unknown> {
  const { type, credentialSubject } = await walletSample({})
  const wordsIn = (locale: 'nl' | 'en') =>
    describeCertificate(String(type.at(-1)), credentialSubject, locale)
  return {
    id: 'one',
    platform: { nl: 'Tempo Bezorging', en: 'Tempo Delivery' },
    expiresAt: new Date(Date.now() + 900_000).toISOString(),
    claimed: false,
    nonce: 'bm9uY2Vub25jZW5vbmNl',
    domain: url.origin,
    choices: { reputation: [], reviews: [], gigList: false, gigsPerMonth: false },
    certificates: [{ type: type.at(-1), words: { nl: wordsIn('nl'), en: wordsIn('en') } }],
  }
}

async function issued(holder: unknown): Promise<unknown> {
  const subject = typeof holder === 'string' ? { holder } : {}
  const credential = await walletSample({ id: sampleId(), ...subject })
  return [{ id: credential.id, type: credential.type.at(-1), credential }]
}
