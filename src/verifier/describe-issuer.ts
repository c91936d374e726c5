/**
 * The issuer as the trust list knows it. A name never comes from a certificate: anyone can write
 * one into it.
 * @module
 */
import type { Did } from '../core/credential.ts'
import type { ReportedIssuer } from '../core/report.ts'
import { utcDay } from '../core/time.ts'
import { findPlatform, lifecycleOn, listedSince } from '../trust/find-platform.ts'
import type { Inquiry } from './verify-options.ts'

/** The issuer for the report, with its platform when the trust list names the DID. */
export function describeIssuer(did: Did, { trust, now }: Inquiry): ReportedIssuer {
  const platform = trust === 'none' ? undefined : findPlatform(trust, did)
  if (platform === undefined) return { did }
  const { names, kvk } = platform
  const since = listedSince(platform)
  const lifecycle = lifecycleOn(platform, utcDay(now))
  return {
    did,
    platform: {
      names,
      lifecycle,
      ...(lifecycle === 'active' ? {} : { lifecycleSince: platform.lifecycle.since }),
      ...(kvk === undefined ? {} : { kvk }),
      ...(since === undefined ? {} : { listedSince: since }),
    },
  }
}
