/**
 * Publishes the platform's profile, signed, so that verifiers can show what is usual on the platform.
 *
 * Its version is remembered in the database, beside its text: the same for every process, the same
 * after a restart, and later than any before. A process publishes the profile that it was started
 * with, once and only when it says something else than what is published; the process that was
 * started last decides. After that a profile is only signed anew, once a day and as it stands,
 * and when the key that signed it ended.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import { canonicalizeJson } from '../suites/canonicalize-json.ts'
import { checkJsonProof, signJson } from '../suites/sign-json.ts'
import {
  type PlatformProfileDocument,
  PROFILE_TYPE,
  readPlatformProfile,
  statementOf,
} from '../trust/platform-profile.ts'
import type { IssuerContext } from './issuer-context.ts'
import { nextVersion } from './next-version.ts'
import type { PublishedProfile } from './ports.ts'
import { stateProfile } from './state-profile.ts'

/**
 * A trust list counts a key from a day on, and what it signed before not at all: a profile that was
 * published before its platform was listed comes right within a day.
 */
const RENEW_AFTER_MS = 24 * 3_600_000

/** The profile of an issuer as others see it. */
export interface ProfilePublication {
  /** Publishes what this process was started with; after that, signs what is published anew in time. */
  readonly keepCurrent: () => Promise<void>
  /** The signed text. */
  readonly text: () => Promise<string>
}

/** The publication of one process; nothing is published before its first call. */
export function createProfilePublication(issuer: IssuerContext): ProfilePublication {
  const { store } = issuer
  let isOwnPublished = false
  const keepCurrent = async (): Promise<void> => {
    if (isOwnPublished) return store.publishProfile((previous) => renew(issuer, previous))
    await store.publishProfile((previous) => publishOwn(issuer, previous))
    isOwnPublished = true
  }
  return {
    keepCurrent,
    text: async () => {
      try {
        if (!isOwnPublished) await keepCurrent()
      } catch (error) {
        // A signer that does not answer keeps nothing back that was signed before.
        const before = await store.findProfile()
        if (before === undefined) throw error
        return before.text
      }
      const published = await store.findProfile()
      if (published !== undefined) return published.text
      throw new KlusCvError('ERR_KLUSCV_STORAGE', 'the published profile is gone')
    },
  }
}

/** The profile of this process, unless that is what is published. */
async function publishOwn(
  issuer: IssuerContext,
  previous: PublishedProfile | undefined,
): Promise<PublishedProfile | undefined> {
  const statement = stateProfile(issuer.profile)
  const published = previous && readOwn(issuer, previous.text)
  const isSaid = published !== undefined && isSame(statementOf(published), statement)
  return isSaid ? renew(issuer, previous) : sign(issuer, statement, previous)
}

/** What another process published stays as it stands: it may be of a newer start than this one. */
async function renew(
  issuer: IssuerContext,
  previous: PublishedProfile | undefined,
): Promise<PublishedProfile | undefined> {
  if (previous === undefined) return sign(issuer, stateProfile(issuer.profile), previous)
  // Only what a key of ours signed: no other text becomes ours by standing in the database.
  const published = readOwn(issuer, previous.text)
  if (published === undefined) return undefined
  const ageMs = issuer.clock().getTime() - Date.parse(previous.version)
  const isDue =
    ageMs >= RENEW_AFTER_MS || issuer.keys.ended().has(published.proof.verificationMethod)
  return isDue ? sign(issuer, statementOf(published), previous) : undefined
}

async function sign(
  issuer: IssuerContext,
  statement: JsonObject,
  previous: PublishedProfile | undefined,
): Promise<PublishedProfile> {
  const { did, signer, clock } = issuer
  const version = nextVersion(clock(), previous?.version)
  const document = { type: PROFILE_TYPE, platform: did, validFrom: version, ...statement }
  const text = JSON.stringify(await signJson({ document, signer, created: version }))
  if (readOwn(issuer, text) !== undefined) return { version, text }
  throw new KlusCvError(
    'ERR_KLUSCV_SELF_CHECK',
    'the profile that was signed does not verify; it was kept back',
  )
}

/** A published profile as a stranger would read it; undefined when it is not of a key of ours. */
function readOwn({ did, keys }: IssuerContext, text: string): PlatformProfileDocument | undefined {
  const read = readPlatformProfile(text)
  if (!read.ok || read.document.platform !== did) return undefined
  const publicKey = keys.publicKeyOf(read.document.proof.verificationMethod)
  if (publicKey === undefined) return undefined
  return checkJsonProof(read.document, publicKey).ok ? read.document : undefined
}

function isSame(one: JsonObject, other: JsonObject): boolean {
  return canonicalizeJson(one) === canonicalizeJson(other)
}
