/**
 * A claim page as workers open it: a real issuer behind a real port, and the store of what is shared
 * behind another.
 */
import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { JsonObject } from '../../src/core/json.ts'
import type { Clock } from '../../src/core/time.ts'
import { openShareStore } from '../../src/storage/shares/open-share-store.ts'
import { createIssuerApp } from '../../src/web/issuer/create-issuer-app.ts'
import { createApp } from '../../src/web/shared/create-app.ts'
import { registerShareRoutes } from '../../src/web/wallet/share-routes.ts'
import { startTestDatabase } from './database.ts'
import { openTestIssuer, PROFILE, RECORD, type TestIssuer } from './issuer.ts'

const VERIFIER_URL = 'https://verify.example'

/** A year, in one month of which there was no work. */
const MONTHS = Array.from({ length: 12 }, (_, at) => {
  const month = new Date(Date.UTC(2025, at + 1, 1)).toISOString().slice(0, 7)
  return { month, gigs: 2 + ((at * 3) % 5) }
}).filter(({ month }) => month <= '2026-01' && month !== '2025-07')

const review = (text: string, month: string, language = 'nl') => ({
  ...{ text, language, month, redacted: false },
  rating_value: '5',
})

/** A platform that says what is usual, and where mistakes are reported. */
const RICH_PROFILE: JsonObject = {
  ...PROFILE,
  correctionUrl: 'https://oppasmaat.example/help',
  normalRanges: [
    {
      occupation: 'oppas',
      population: { nl: 'oppassen met tien oppasbeurten', en: 'babysitters with ten jobs' },
      n: 1240,
      ...{ median: '4.7', p10: '4.5', p25: '4.6', p75: '4.8', p90: '4.9' },
      asOf: '2026-01-01',
    },
  ],
}

/** A worker about whom there is something to choose. */
export const RICH_RECORD: JsonObject = {
  ...RECORD,
  name: 'Samira El Amrani',
  worker_ref: 'worker-rich',
  period_start: '2025-02',
  period_end: '2026-01',
  gigs_completed: MONTHS.reduce((sum, { gigs }) => sum + gigs, 0),
  gigs_per_month: MONTHS,
  reviews_total: 14,
  reviews: [
    review('Altijd vriendelijk, en heel fijn met de kinderen.', '2025-03'),
    review('Belde netjes aan en was precies op tijd.', '2025-06'),
    review('Prima.', '2025-09'),
    review('Zeer gezellig en rustig, de kinderen waren blij.', '2025-11'),
  ],
}

/** What must neither run nor break anything. */
export const HOSTILE_RECORD: JsonObject = {
  ...RICH_RECORD,
  worker_ref: 'worker-hostile',
  name: `<img src=x onerror=alert(1)> ${'Wolfeschlegelsteinhausenbergerdorff'.repeat(2)}`,
  reviews: [
    review('<script>alert(1)</script> "quoted" \' & </textarea></details>', '2025-03'),
    review(`${'Onbreekbaar'.repeat(40)}`, '2025-06'),
    review('كانت رائعة مع الأطفال، وجاءت في الموعد.', '2025-09', 'ar'),
  ],
}

/** What a test may choose. */
export interface ClaimWorldOptions {
  readonly profile?: JsonObject
  /** Of the issuer; default: the system's. */
  readonly clock?: Clock
  /** Default: a store of its own. `undefined` for a platform that knows no wallet. */
  readonly walletUrl?: string | undefined
  readonly verifierUrl?: string | undefined
}

/** Everything that runs. */
export interface ClaimWorld extends TestIssuer {
  readonly app: FastifyInstance
  readonly origin: string
  readonly storeOrigin: string
  readonly log: readonly string[]
  /** Makes an offer, and gives the address of its page here. */
  readonly offer: (record?: JsonObject) => Promise<{ readonly url: string; readonly token: string }>
  /** Ends the store: what is uploaded then fails. */
  readonly stopStore: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Starts it. */
export async function startClaimWorld(options: ClaimWorldOptions = {}): Promise<ClaimWorld> {
  const server = await startTestDatabase()
  const store = await openShareStore({ url: await server.empty() }, { bytes: 1e8, shares: 1e4 })
  const storeApp = await createApp({
    log: { level: 'silent' },
    rateLimitPerMinute: 1e6,
    maxBodyBytes: 2e6,
  })
  registerShareRoutes(storeApp, { shares: store.shares, clock: () => new Date() })
  const storeOrigin = await listen(storeApp)
  const opened = await openTestIssuer({
    databaseUrl: server.url,
    clock: options.clock ?? (() => new Date()),
    profile: options.profile ?? RICH_PROFILE,
  })
  const log: string[] = []
  const app = await createIssuerApp({
    issuer: opened.issuer,
    apiKeyHashes: [createHash('sha256').update('key').digest('hex')],
    readiness: { database: opened.database.ping, statusLists: opened.issuer.checkHealth },
    log: { level: 'debug', stream: { write: (line) => void log.push(line) } },
    rateLimitPerMinute: 1e6,
    development: true,
    walletUrl: 'walletUrl' in options ? options.walletUrl : storeOrigin,
    verifierUrl: 'verifierUrl' in options ? options.verifierUrl : VERIFIER_URL,
  })
  const origin = await listen(app)
  return {
    ...opened,
    ...{ app, origin, storeOrigin, log },
    offer: async (record = RICH_RECORD) => {
      const { claimUrl } = await opened.issuer.offers.create(record)
      const token = claimUrl.split('/').at(-1) ?? ''
      return { token, url: `${origin}/claim/${token}` }
    },
    stopStore: () => storeApp.close(),
    close: async () => {
      await app.close()
      await storeApp.close()
      await store.close()
      await opened.database.close()
      await server.stop()
    },
  }
}

async function listen(app: FastifyInstance): Promise<string> {
  await app.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
}
