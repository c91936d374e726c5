/**
 * What the verifier's web application asks, over the small world of trust.ts and without an open
 * verifier: no cache, no child processes.
 * @module
 */
import type { Fetcher } from '../../src/core/fetcher.ts'
import { resolveListed } from '../../src/verifier/standard/resolve-listed.ts'
import { verifyByStandard } from '../../src/verifier/standard/verify-by-standard.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import type { VerifyOptions } from '../../src/verifier/verify-options.ts'
import type { WebVerifier } from '../../src/web/verifier/create-verifier-app.ts'
import { verifyOptions } from './trust.ts'

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
