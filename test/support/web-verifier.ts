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
import {
  createVerifierApp,
  type VerifierAppOptions,
  type WebVerifier,
} from '../../src/web/verifier/create-verifier-app.ts'
import { NOW, verifyOptions } from './trust.ts'

/** A verifier in which an honest certificate of the platform is genuine. */
export async function webVerifier(
  changes: Partial<VerifyOptions> & { readonly unlistedFetcher?: Fetcher } = {},
): Promise<WebVerifier> {
  const { unlistedFetcher, ...others } = changes
  const options = await verifyOptions(others)
  const reaching = unlistedFetcher === undefined ? {} : { unlistedFetcher }
  return {
    verify: (input, challenge) => verifyDocument(input, { ...options, challenge }),
    verifyByStandard: (input, question, challenge) =>
      verifyByStandard(input, question, { ...options, ...reaching, challenge }),
    resolveIdentifier: (did) => {
      if (options.trust === 'none') throw new TypeError('this verifier has no trust list')
      return resolveListed(did, { trust: options.trust, development: false, ...reaching })
    },
  }
}

/** The application on such a verifier, to inject into. */
export async function openTestVerifierApp(
  changes: Parameters<typeof webVerifier>[0] & {
    readonly log?: (line: string) => void
  } = {},
): Promise<FastifyInstance> {
  const { log, ...verifier } = changes
  return createVerifierApp({
    verifier: await webVerifier(verifier),
    reader: NO_READER,
    clock: () => new Date(NOW),
    development: false,
    log: log === undefined ? { level: 'silent' } : { level: 'debug', stream: { write: log } },
    rateLimitPerMinute: 100_000,
    readiness: {},
  })
}

/** No child processes: for tests of JSON alone. */
const NO_READER: VerifierAppOptions['reader'] = {
  readPdf: () => Promise.reject(new TypeError('no PDF is read here')),
  readPicture: () => Promise.reject(new TypeError('no picture is read here')),
  readCode: () => Promise.reject(new TypeError('no code is read here')),
}
