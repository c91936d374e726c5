/**
 * A platform that wants to be listed, as it shows itself: its keys from its own domain, its profile and
 * status lists signed with them. That proves who controls the domain, and nothing more: whose the name
 * and the number in the trade register are, a person finds out.
 * @module
 */
import { CLAIM_TYPES } from '../claims/claim-types.ts'
import type { Did } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import { LIMITS } from '../core/limits.ts'
import { parseJson } from '../core/parse-json.ts'
import { parseInstant, utcDay } from '../core/time.ts'
import type { VerificationMethod } from '../core/verification-method.ts'
import { parseDidDocument } from '../did/did-document.ts'
import { didWebUrl } from '../did/did-web.ts'
import { type PlatformUrls, platformUrlsOf } from '../did/platform-urls.ts'
import type { PlatformProfileDocument } from '../trust/platform-profile.ts'
import { type Day, TRUSTED_KEY_DAYS, type TrustedPlatform } from '../trust/trust-list.ts'
import { DID_MEDIA_TYPES } from './compare-did-document.ts'
import type { OutgoingRound } from './keep-newest.ts'
import { readRegisterIndex } from './keep-registers.ts'
import type { CheckPublication } from './publication.ts'
import { PROFILE, STATUS_LIST } from './publication-kinds.ts'
import { retrieve } from './retrieve.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** For looking at what it published before it is listed; what is listed counts from a day on. */
const ALWAYS: Day = '0001-01-01'

/** Who is asked, and how. */
export interface IntroductionOptions
  extends Pick<OutgoingRound, 'fetcher' | 'clock' | 'proofs' | 'suites'> {
  readonly did: Did
  /** Status lists that certificates of it name. */
  readonly statusLists: readonly string[]
  /** The first day on which its keys count. */
  readonly from: Day
  readonly development?: boolean
}

/** A platform as it could be listed, and the name under which it does business. */
export interface Introduction {
  readonly platform: TrustedPlatform
  readonly legalName: string
}

/**
 * Retrieves and checks what a platform publishes.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when the DID has no address, `ERR_KLUSCV_FETCH` when
 *   something is not there, `ERR_KLUSCV_TRUST_LIST` when it is not what it must be; names the address
 */
export async function introducePlatform(options: IntroductionOptions): Promise<Introduction> {
  const { did, statusLists, from, development = false } = options
  const urls = didWebUrl(did, { development }).ok ? platformUrlsOf(did) : undefined
  if (urls === undefined) {
    const message = `${did} must be a did:web with a domain name in lower case`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  const keys = (await retrieveKeys(urls.didDocument, options)).map((key) => listedKey(key, options))
  const draft: TrustedPlatform = {
    did,
    names: { nl: did, en: did },
    keys: keys.map((key) => ({ ...key, from: ALWAYS })),
    types: CLAIM_TYPES.map(({ type }) => type),
    statusLists,
    profile: urls.profile,
    lifecycle: { state: 'active', since: from },
  }
  const profile: PlatformProfileDocument = await retrieveSigned(
    PROFILE,
    urls.profile,
    draft,
    options,
  )
  for (const url of statusLists) await retrieveSigned(STATUS_LIST, url, draft, options)
  const { legalName, kvk, names } = profile
  const register = await findRegister(urls, options)
  return { platform: { ...draft, names, kvk, keys, ...register }, legalName }
}

async function retrieveKeys(
  url: string,
  { did, fetcher }: IntroductionOptions,
): Promise<readonly VerificationMethod[]> {
  const maxBytes = LIMITS.didDocumentBytes
  const text = await retrieve({ url, maxBytes, mediaTypes: DID_MEDIA_TYPES }, fetcher)
  if (text === undefined) throw missing(url)
  const parsed = parseJson(text, { maxBytes })
  const resolution = parsed.ok ? parseDidDocument(parsed.value, did) : undefined
  if (resolution?.ok !== true) throw wrong(url, `must be the DID document of ${did}`)
  const { verificationMethods, assertionMethod } = resolution.document
  const keys = verificationMethods.filter(({ id }) => assertionMethod.includes(id))
  if (keys.length === 0) throw wrong(url, 'must name a key for assertions')
  return keys
}

/** From the day that was chosen, for two years or until the key says that it ends. */
function listedKey(
  { id, publicKeyMultibase, expires }: VerificationMethod,
  { from, clock }: IntroductionOptions,
): TrustedPlatform['keys'][number] {
  const latest = clock().getTime() + TRUSTED_KEY_DAYS * DAY_MS
  const end = Math.min(latest, parseInstant(expires) ?? latest)
  return { id, publicKeyMultibase, from, until: utcDay(new Date(end)) }
}

async function retrieveSigned<Content>(
  kind: {
    readonly maxBytes: number
    readonly mediaTypes: readonly string[]
    readonly check: CheckPublication<Content>
  },
  url: string,
  platform: TrustedPlatform,
  { fetcher, clock, proofs, suites }: IntroductionOptions,
): Promise<Content> {
  const { maxBytes, mediaTypes, check } = kind
  const text = await retrieve({ url, maxBytes, mediaTypes }, fetcher)
  if (text === undefined) throw missing(url)
  const origin = { url, platform, now: clock(), proofs, suites, remembered: false }
  const checked = await check(text, origin)
  if (checked.ok) return checked.publication.content
  throw wrong(url, `must be signed by ${platform.did} and well-formed (${checked.problem})`)
}

/** Its registers, when it publishes any. */
async function findRegister(
  { register: url }: PlatformUrls,
  { fetcher }: IntroductionOptions,
): Promise<Pick<TrustedPlatform, 'register'>> {
  const request = { url, maxBytes: LIMITS.registerIndexBytes, mediaTypes: ['application/json'] }
  const text = await retrieve(request, fetcher)
  const isThere = text !== undefined && readRegisterIndex(text) !== undefined
  return isThere ? { register: url } : {}
}

function missing(url: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_FETCH', `${url} could not be retrieved`)
}

function wrong(url: string, expected: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_TRUST_LIST', `${url} ${expected}`)
}
