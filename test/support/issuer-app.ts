/**
 * The issuer's application on a real database, with every route that it can have and a key for each
 * scope.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../../src/core/time.ts'
import { SCOPES, type Scope } from '../../src/issuer/index.ts'
import {
  type IssuerAppOptions,
  registerIssuerRoutes,
} from '../../src/web/issuer/create-issuer-app.ts'
import { createApp } from '../../src/web/shared/create-app.ts'
import { startTestDatabase } from './database.ts'
import { openTestIssuer, type TestIssuer } from './issuer.ts'
import { type RegisteredRoute, recordRoutes } from './recorded-routes.ts'

/** A key by what it is for. */
export type KeyName = Scope | 'correct'

/** An application that was opened; close it at the end. */
export interface TestIssuerApp extends TestIssuer {
  readonly app: FastifyInstance
  readonly routes: readonly RegisteredRoute[]
  /** A key with only this scope; `correct` has those that a correction needs. */
  readonly keys: Readonly<Record<KeyName, string>>
  readonly log: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens the application. */
export async function openTestIssuerApp(
  changes: Partial<IssuerAppOptions> = {},
  clock?: Clock,
): Promise<TestIssuerApp> {
  const server = await startTestDatabase()
  const transfers = {
    recipients: [{ id: 'uwv', names: { nl: 'UWV', en: 'UWV' }, url: 'https://uwv.example/in' }],
    send: async () => undefined,
  }
  const opened = await openTestIssuer({
    databaseUrl: server.url,
    transfers,
    ...(clock && { clock }),
  })
  const log: string[] = []
  const options: IssuerAppOptions = {
    issuer: opened.issuer,
    connections: opened.database.connections,
    apiKeyHashes: [],
    readiness: { database: opened.database.ping, statusLists: opened.issuer.checkHealth },
    log: { level: 'debug', stream: { write: (line) => void log.push(line) } },
    rateLimitPerMinute: 100_000,
    verifierUrl: 'https://verify.example',
    ...changes,
  }
  const app = await createApp(options)
  const routes = recordRoutes(app)
  registerIssuerRoutes(app, options)
  await app.ready()
  return {
    ...opened,
    app,
    routes,
    log,
    keys: await createKeys(opened),
    close: async () => {
      await app.close()
      await opened.database.close()
      await server.stop()
    },
  }
}

async function createKeys({ issuer }: TestIssuer): Promise<Readonly<Record<KeyName, string>>> {
  const scopesOf: readonly (readonly [KeyName, readonly Scope[]])[] = [
    ...SCOPES.map((scope) => [scope, [scope]] as const),
    ['correct', ['issue', 'status']],
  ]
  const entries = []
  for (const [name, scopes] of scopesOf) {
    const key = await issuer.apiKeys.create({ name: `only-${name}`, scopes, caller: 'test' })
    entries.push([name, key] as const)
  }
  return Object.fromEntries(entries) as Record<KeyName, string>
}
