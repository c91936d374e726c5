/**
 * The issuer's service with and without generic issuing on one database, and credentials to send
 * to it.
 * @module
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import pg from 'pg'
import { contextsFor } from '../../src/core/contexts.ts'
import type { JsonObject } from '../../src/core/json.ts'
import type { Clock } from '../../src/core/time.ts'
import {
  createGenericIssuer,
  type GenericIssuer,
  parsePlatformProfile,
  previewRecord,
} from '../../src/issuer/index.ts'
import { generateKeyPair } from '../../src/suites/keys.ts'
import { createIssuerApp } from '../../src/web/issuer/create-issuer-app.ts'
import { startTestDatabase } from './database.ts'
import { openTestIssuer, PROFILE, RECORD } from './issuer.ts'

const API_KEY = 'key-of-one'

/** A record that becomes a certificate of each type. */
const EVERYTHING: JsonObject = {
  ...RECORD,
  reviews: [{ text: 'Fijn met de kinderen.', language: 'nl', redacted: false, month: '2026-01' }],
  gig_list: [
    { month: '2026-01', outcome: 'completed', hours: '3' },
    { month: '2026-01', outcome: 'completed', hours: '4' },
  ],
}

/** A credential of each of our types, as a caller of the VC API would send it on this day. */
export function ownCredentials(now: Date): ReadonlyMap<string, JsonObject> {
  const profile = parsePlatformProfile(PROFILE, now)
  const previewed = previewRecord(EVERYTHING, { profile, clock: () => now })
  return new Map(
    previewed.map(({ type, credentialSubject }) => [
      type,
      {
        '@context': contextsFor('certificate', '2.0', 'eddsa-rdfc-2022'),
        type: ['VerifiableCredential', type],
        credentialSubject,
      },
    ]),
  )
}

/** Who answers: the platform alone, or also for other people's types. */
export type Mode = 'strict' | 'generic'

/** The services. */
export interface VcApi {
  readonly generic: GenericIssuer
  /** Everything that was logged. */
  readonly logged: readonly string[]
  readonly post: (
    mode: Mode,
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<LightMyRequestResponse>
  /** How many certificates were issued, and how many reserved and not issued. */
  readonly counts: () => Promise<{ readonly issued: number; readonly reserved: number }>
  readonly stop: () => Promise<void>
}

/** Starts them. */
export async function startVcApi(clock: Clock): Promise<VcApi> {
  const server = await startTestDatabase()
  const { issuer, database } = await openTestIssuer({ databaseUrl: server.url, clock })
  const { secretKeyMultibase } = generateKeyPair(new Uint8Array(32).fill(9))
  const generic = createGenericIssuer({ secretKeyMultibase, clock })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const logged: string[] = []
  const open = (others: { readonly generic?: GenericIssuer }) =>
    createIssuerApp({
      issuer,
      ...others,
      apiKeyHashes: [createHash('sha256').update(API_KEY).digest('hex')],
      readiness: { database: database.ping, statusLists: issuer.checkHealth },
      log: { level: 'debug', stream: { write: (line) => void logged.push(line) } },
      rateLimitPerMinute: 100_000,
    })
  const apps: Readonly<Record<Mode, FastifyInstance>> = {
    strict: await open({}),
    generic: await open({ generic }),
  }
  const count = async (state: string) => {
    const { rows } = await client.query('select 1 from certificate where state = $1', [state])
    return rows.length
  }
  return {
    generic,
    logged,
    post: (mode, url, body, headers = {}) =>
      apps[mode].inject({
        method: 'POST',
        url,
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${API_KEY}`,
          ...headers,
        },
        payload: JSON.stringify(body),
      }),
    counts: async () => ({ issued: await count('issued'), reserved: await count('reserved') }),
    stop: async () => {
      await Promise.all(Object.values(apps).map((app) => app.close()))
      await client.end()
      await database.close()
      await server.stop()
    },
  }
}
