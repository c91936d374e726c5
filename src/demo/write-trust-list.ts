/**
 * The trust list of the demo: its six platforms, signed by a root key that exists for one run.
 * @module
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CLAIM_TYPES } from '../claims/claim-types.ts'
import { formatInstant, utcDay } from '../core/time.ts'
import { createSigner, generateKeyPair } from '../suites/keys.ts'
import { didKeyMethodOf } from '../suites/multikey.ts'
import { signTrustList } from '../trust/sign-trust-list.ts'
import type { TrustedPlatform } from '../trust/trust-list.ts'
import type { DemoIssuer } from './start-issuers.ts'

/** The list's file, and the key that signed it. */
export interface TrustFiles {
  readonly trustList: string
  /** `z6Mk…` */
  readonly trustKey: string
}

/** A platform, and where it publishes what it withdraws. */
export interface ListedIssuer {
  readonly issuer: DemoIssuer
  readonly statusLists: readonly string[]
}

const DAY_MS = 24 * 60 * 60 * 1000
/** The demo looks 400 days ahead, and the list must still hold then. */
const VALID_DAYS = 730

/** Signs and writes the list. */
export async function writeTrustList(
  folder: string,
  listed: readonly ListedIssuer[],
  now = new Date(),
): Promise<TrustFiles> {
  const end = new Date(now.getTime() + VALID_DAYS * DAY_MS)
  const { publicKeyMultibase, secretKeyMultibase } = generateKeyPair()
  const signer = createSigner({ id: didKeyMethodOf(publicKeyMultibase), secretKeyMultibase })
  const list = await signTrustList(
    {
      version: 1,
      validFrom: formatInstant(now),
      validUntil: formatInstant(end),
      platforms: listed.map((platform) => describePlatform(platform, now, end)),
    },
    { signer, created: formatInstant(now) },
  )
  const trustList = join(folder, 'trust-list.json')
  await writeFile(trustList, `${JSON.stringify(list, null, 2)}\n`)
  return { trustList, trustKey: publicKeyMultibase }
}

function describePlatform(
  { issuer, statusLists }: ListedIssuer,
  now: Date,
  end: Date,
): TrustedPlatform {
  const { names, kvk } = issuer.platform.profile as { names: TrustedPlatform['names']; kvk: string }
  return {
    did: issuer.did,
    names,
    kvk,
    keys: [
      {
        id: issuer.keyId,
        publicKeyMultibase: issuer.publicKeyMultibase,
        from: utcDay(now),
        until: utcDay(end),
      },
    ],
    types: CLAIM_TYPES.map(({ type }) => type),
    statusLists,
    register: `${issuer.url}/issued`,
    profile: `${issuer.url}/profile`,
    lifecycle: { state: 'active', since: utcDay(now) },
  }
}
