/**
 * What the verifier's web application asks, over the small world of trust.ts and without an open
 * verifier: no cache, no child processes.
 * @module
 */
import type { FastifyInstance } from 'fastify'
import type { Fetcher } from '../../src/core/fetcher.ts'
import { resolveListed } from '../../src/verifier/standard/resolve-listed.ts'
import { verifyByStandard } from '../../src/verifier/standard/verify-by-standard.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import type { VerifyOptions } from '../../src/verifier/verify-options.ts'
import { createApp } from '../../src/web/shared/create-app.ts'
import { loadPageAssets } from '../../src/web/shared/pages/assets.ts'
import {
  createVerifierApp,
  registerVerifierRoutes,
  type VerifierAppOptions,
  type WebVerifier,
} from '../../src/web/verifier/create-verifier-app.ts'
import { createReceipts, type Receipts } from '../../src/web/verifier/receipts.ts'
import { type Actor, actor } from './keys.ts'
import { type RegisteredRoute, recordRoutes } from './recorded-routes.ts'
import { NOW, verifyOptions } from './trust.ts'

/** A verifier in which an honest certificate of the platform is genuine. */
export async function webVerifier(
  changes: Partial<VerifyOptions> & { readonly unlistedFetcher?: Fetcher } = {},
): Promise<WebVerifier> {
  const { unlistedFetcher, ...others } = changes
  const options = await verifyOptions(others)
  const reaching = unlistedFetcher === undefined ? {} : { unlistedFetcher }
  const trustList = () => {
    if (options.trust === 'none') throw new TypeError('this verifier has no trust list')
    return options.trust
  }
  return {
    trustList,
    findStatusList: options.findStatusList,
    verify: (input, challenge) => verifyDocument(input, { ...options, challenge }),
    verifyByStandard: (input, question, challenge) =>
      verifyByStandard(input, question, { ...options, ...reaching, challenge }),
    resolveIdentifier: (did) =>
      resolveListed(did, { trust: trustList(), development: false, ...reaching }),
  }
}

/** Where the application is reached. */
const OWN_URL = 'https://verify.example'

/** The application on such a verifier, to inject into. */
export async function openTestVerifierApp(
  changes: Parameters<typeof webVerifier>[0] & {
    readonly log?: (line: string) => void
  } & Partial<Pick<VerifierAppOptions, 'walletUrl' | 'reader'>> = {},
): Promise<FastifyInstance> {
  const { log, walletUrl, reader = NO_READER, ...verifier } = changes
  const options = { ...(await appOptions(verifier, log)), reader }
  return createVerifierApp({ ...options, walletUrl, publicUrl: OWN_URL })
}

/** The same with its routes, as they were registered. */
export async function openRecordedVerifierApp(): Promise<{
  readonly app: FastifyInstance
  readonly routes: readonly RegisteredRoute[]
  /** One that the application signed. */
  readonly receipt: string
}> {
  const receipts = testReceipts()
  const addresses = { walletUrl: 'https://map.example', publicUrl: OWN_URL }
  const options = { ...(await appOptions({})), ...addresses, receipts, counts: NO_COUNTS }
  const app = await createApp(options)
  const routes = recordRoutes(app)
  const frame = { assets: loadPageAssets(), development: true }
  await registerVerifierRoutes(app, options, frame)
  await app.ready()
  return { app, routes, receipt: await receipts.issue([]) }
}

async function appOptions(
  changes: Parameters<typeof webVerifier>[0],
  log?: (line: string) => void,
): Promise<VerifierAppOptions> {
  return {
    verifier: await webVerifier(changes),
    reader: NO_READER,
    clock: () => new Date(NOW),
    development: false,
    log: log === undefined ? { level: 'silent' } : { level: 'debug', stream: { write: log } },
    rateLimitPerMinute: 100_000,
    readiness: {},
  }
}

/** Receipts of a verifier that is reached at `https://verify.example`. */
export function testReceipts({ signer, publicKeyMultibase }: Actor = RECEIPTS): Receipts {
  return createReceipts({
    signer,
    publicKeyMultibase,
    address: 'https://verify.example',
    clock: () => new Date(NOW),
    verifier: { measure: () => ({ trustList: { version: 7, validUntil: NOW }, lists: [] }) },
  })
}

const RECEIPTS = actor('receipts', 'did:web:verify.example')

/** Counted, and forgotten. */
const NO_COUNTS = {
  countCheck: () => undefined,
  countClarity: () => undefined,
  save: async () => undefined,
}

/** No child processes: for tests of JSON alone. */
const NO_READER: VerifierAppOptions['reader'] = {
  readPdf: () => Promise.reject(new TypeError('no PDF is read here')),
  readPicture: () => Promise.reject(new TypeError('no picture is read here')),
  readCode: () => Promise.reject(new TypeError('no code is read here')),
}
