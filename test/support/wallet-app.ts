/**
 * The wallet's application for tests: with a share store on a database of its own, files that stand
 * for those of a build, and its log at hand.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { SHARE_BLOB_BYTES } from '../../src/certificate/share-store.ts'
import type { OpenShareStore } from '../../src/storage/index.ts'
import type { BrowserFiles } from '../../src/web/shared/browser-files.ts'
import { loadPageAssets } from '../../src/web/shared/pages/assets.ts'
import { createWalletApp, type WalletAppOptions } from '../../src/web/wallet/create-wallet-app.ts'

/** A wallet that answers what is injected. */
export interface TestWallet {
  readonly app: FastifyInstance
  /** All lines so far, as one text. */
  readonly log: () => string
}

const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5_000))})`

const asset = (path: string, contentType: string, text: string) =>
  [path, { path, contentType, bytes: Buffer.from(text) }] as const

/** As a build leaves them. */
export const TEST_FILES: BrowserFiles = {
  scriptOf: (entry) => `/assets/${entry}-1a2b.js`,
  importsOf: () => ['/assets/shared-3c4d.js'],
  stylesOf: () => ['/assets/wallet-5e6f.css'],
  byPath: new Map([
    asset('/assets/wallet-1a2b.js', 'text/javascript; charset=utf-8', SCRIPT),
    asset('/assets/sw-1a2b.js', 'text/javascript; charset=utf-8', 'self.isServiceWorker = true'),
    asset('/assets/shared-3c4d.js', 'text/javascript; charset=utf-8', 'export {}'),
    asset('/assets/wallet-5e6f.css', 'text/css; charset=utf-8', 'main { margin: 0 }'),
    asset('/assets/read-pdf-9c0d.js', 'text/javascript; charset=utf-8', ' '.repeat(200_001)),
    asset('/assets/noto-7a8b.woff2', 'font/woff2', 'a font'),
  ]),
}

type TestStore = Pick<OpenShareStore, 'shares' | 'ping'>

/** Opens it. */
export async function openTestWallet(
  store: TestStore,
  changes: Partial<WalletAppOptions> = {},
): Promise<TestWallet> {
  const lines: string[] = []
  const stream = { write: (line: string) => lines.push(line) }
  const log = { level: 'debug', stream } as const
  const app = await createWalletApp({ ...testWalletOptions(store), log, ...changes })
  return { app, log: () => lines.join('') }
}

/** What it is made of. */
export function testWalletOptions({ shares, ping }: TestStore): WalletAppOptions {
  return {
    shares,
    clock: () => new Date(),
    frame: { assets: loadPageAssets(), development: false },
    files: TEST_FILES,
    verifierUrl: 'https://verify.example',
    platformOrigins: () => [],
    log: { level: 'silent' },
    rateLimitPerMinute: 1_000,
    readiness: { database: ping },
  }
}

const tokenOf = (bytes: Buffer) => bytes.toString('base64url')

/** A share as a browser sends it, and what stops it. */
export function createTestShare(changes: Readonly<Record<string, unknown>> = {}) {
  const stopToken = randomBytes(32)
  const blob = randomBytes(100)
  const body = {
    id: tokenOf(randomBytes(16)),
    until: new Date(Date.now() + 7 * 86_400_000).toISOString(),
    stopTokenHash: createHash('sha256').update(stopToken).digest('base64url'),
    blob: tokenOf(blob),
    ...changes,
  }
  return { body, blob, stopToken: tokenOf(stopToken), path: `/v1/shares/${body.id}` }
}

/** The largest blob that is kept. */
export const LARGEST_BLOB = tokenOf(randomBytes(SHARE_BLOB_BYTES))
