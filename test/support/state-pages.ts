/**
 * Every state of the result page, produced for real: documents signed with real keys, changed,
 * withdrawn or passed on, and verified by the verifier itself. What tests open in a browser, and
 * what `npx tsx test/support/draw-state-pages.ts <folder>` draws as pictures.
 * @module
 */
import { CLAIM_TYPES } from '../../src/claims/claim-types.ts'
import type { Credential } from '../../src/core/credential.ts'
import type { JsonObject } from '../../src/core/json.ts'
import type { VerificationReport } from '../../src/core/report.ts'
import type { Instant } from '../../src/core/time.ts'
import type { PlatformProfileDocument } from '../../src/trust/platform-profile.ts'
import type { TrustedPlatform } from '../../src/trust/trust-list.ts'
import { verifyDocument } from '../../src/verifier/verify-document.ts'
import type { VerifyOptions } from '../../src/verifier/verify-options.ts'
import type { Result } from '../../src/web/verifier/pages/read-report.ts'
import { longWorkHistory } from '../unit/web/pages/sample-reports.ts'
import { type SampleOptions, signedPresentation, signedSample } from './credentials.ts'
import { type Actor, actor, PLATFORM, STRANGER, WORKER } from './keys.ts'
import { signedDiploma } from './other-credentials.ts'
import { publishedProfile, statedRange } from './profiles.ts'
import { fullGigList, fullReputation, fullReview, fullWorkHistory } from './subjects.ts'
import {
  listUrl,
  NOW,
  OTHER_PLATFORM,
  signedTrustList,
  statusLists,
  trustedPlatform,
  UNLISTED_PLATFORM,
  verifyOptions,
} from './trust.ts'

/** When all of them were checked. */
export const CHECKED_AT = new Date(NOW)

/** What is shown on one page. */
export type Scene = () => Promise<readonly Result[]>

/** A platform whose domain has a letter that ASCII has not. */
const BUECHER = actor('bücher', 'did:web:xn--bcher-kva.example')

const NAMES: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = {
  [PLATFORM.did]: { nl: 'Tempo Bezorging', en: 'Tempo Delivery' },
  [OTHER_PLATFORM.did]: { nl: 'Snelfiets', en: 'Snelfiets' },
  [BUECHER.did]: { nl: 'Bücherbote', en: 'Bücherbote' },
}

/** Ours, and one that is not. */
const TYPES = [...CLAIM_TYPES.map(({ type }) => type), 'DiplomaCredential']

type Lifecycle = TrustedPlatform['lifecycle']['state']

/** The trust list of these platforms; `lifecycles` says what became of some. */
function trustWith(lifecycles: Readonly<Record<string, Lifecycle>> = {}) {
  const platforms = [PLATFORM, OTHER_PLATFORM, BUECHER].map((each) => {
    const names = NAMES[each.did]
    const state = lifecycles[each.did] ?? 'active'
    const since = state === 'active' ? '2026-01-01' : '2026-11-10'
    return trustedPlatform(each, {
      ...(names && { names }),
      types: TYPES,
      lifecycle: { state, since },
    })
  })
  return signedTrustList({ platforms })
}

const RANGE = statedRange({ occupation: fullReputation().occupation })

/** Options with which an honest certificate of any of the platforms is genuine. */
async function world(changes: Partial<VerifyOptions> = {}): Promise<VerifyOptions> {
  const profile = await publishedProfile({
    platform: PLATFORM,
    changes: { normalRanges: [RANGE] },
  })
  return verifyOptions({
    trust: await trustWith(),
    findStatusList: await listsOfAll(),
    findProfile: (platform) =>
      platform === PLATFORM.did ? (profile as unknown as PlatformProfileDocument) : undefined,
    ...changes,
  })
}

/** The lists of all platforms, two minutes old, with these places set. */
async function listsOfAll(
  set: Parameters<typeof statusLists>[0] = {},
): Promise<VerifyOptions['findStatusList']> {
  const validFrom: Instant = '2026-11-20T09:58:00.000Z'
  const finders = await Promise.all(
    [PLATFORM, OTHER_PLATFORM, BUECHER].map((issuer) => statusLists(set, { issuer, validFrom })),
  )
  return (url) => finders.map((find) => find(url)).find((list) => list !== undefined)
}

const idOf = (number: number): string =>
  `urn:uuid:6f1c2b1e-3b1a-4d7e-9c53-${String(number).padStart(12, '0')}`

/** A certificate of a platform, with its lists. */
function certificate(
  options: SampleOptions & { readonly number?: number } = {},
): Promise<Credential> {
  const { issuer = PLATFORM, number = 1, ...rest } = options
  const host = issuer.did.slice('did:web:'.length)
  return signedSample({
    issuer,
    id: idOf(number),
    subject: withoutId(longWorkHistory()),
    validUntil: '2027-11-02T00:00:00Z',
    statusLists: listUrl('revocation', host).replace(/-revocation$/, ''),
    ...rest,
  })
}

function withoutId(subject: object): JsonObject {
  const { id: _, ...rest } = subject as JsonObject
  return rest
}

const work = (issuer: Actor, number: number) => certificate({ issuer, number })
const ratings = (issuer: Actor, number: number) =>
  certificate({
    issuer,
    number,
    type: 'ReputationCredential',
    subject: withoutId(fullReputation()),
  })
const review = (issuer: Actor, number: number) =>
  certificate({ issuer, number, type: 'ReviewCredential', subject: withoutId(fullReview()) })
const gigs = (issuer: Actor, number: number) =>
  certificate({ issuer, number, type: 'GigListCredential', subject: withoutId(fullGigList()) })

/** Verifies a document as a file. */
async function check(
  document: JsonObject | string,
  changes: Partial<VerifyOptions> = {},
): Promise<VerificationReport> {
  const text = typeof document === 'string' ? document : JSON.stringify(document)
  return verifyDocument(text, await world(changes))
}

/** One page with one result. */
function scene(report: () => Promise<VerificationReport>): Scene {
  return async () => [{ report: await report() }]
}

function bundle(credentials: readonly Credential[]): JsonObject {
  return { type: 'KlusCVBundle', verifiableCredential: credentials }
}

/** The same with one letter other than signed. */
function altered(credential: Credential): Credential {
  const text = JSON.stringify(credential)
  return JSON.parse(text.replace('"gigsCompleted":412', '"gigsCompleted":912')) as Credential
}

const PAUSED = { suspension: [94_567] }

/** Of each state one; the name is the state. */
export const STATE_SCENES: Readonly<Record<string, Scene>> = {
  genuine: scene(async () => check(await certificate())),
  changed: scene(async () => check(altered(await certificate()))),
  'presented-by-another': scene(async () => {
    const credentials = [await certificate({ holder: WORKER.did })]
    return check(await signedPresentation({ credentials, holder: STRANGER }))
  }),
  'no-longer-trusted': scene(async () =>
    check(await certificate(), { trust: await trustWith({ [PLATFORM.did]: 'compromised' }) }),
  ),
  withdrawn: scene(async () =>
    check(await certificate(), { findStatusList: await listsOfAll({ revocation: [94_567] }) }),
  ),
  suspended: scene(async () =>
    check(await certificate(), { findStatusList: await listsOfAll(PAUSED) }),
  ),
  'not-yet-valid': scene(async () =>
    check(await certificate({ validFrom: '2026-12-01T00:00:00Z' })),
  ),
  expired: scene(async () => check(await certificate({ validUntil: '2026-11-03T00:00:00Z' }))),
  'issuer-unknown': scene(async () => check(await certificate({ issuer: UNLISTED_PLATFORM }))),
  'status-unknown': scene(async () =>
    check(await certificate(), { findStatusList: () => undefined }),
  ),
  'other-credential': scene(async () =>
    check(await signedDiploma({ suite: 'eddsa-rdfc-2022', dataModel: '2.0' }, {}, PLATFORM)),
  ),
  'platform-stopped': scene(async () => check(await certificate(), await afterTheStop())),
  'not-a-kluscv-file': scene(async () => check('{"holiday": "photo"}')),
}

/** Tempo has stopped, and what it issued before is in its registers. */
async function afterTheStop(): Promise<Partial<VerifyOptions>> {
  return {
    trust: await trustWith({ [PLATFORM.did]: 'stopped' }),
    findRegistration: () => 'registered',
  }
}

/** What more can come of a check. */
export const MORE_SCENES: Readonly<Record<string, Scene>> = {
  'expired, platform stopped': scene(async () =>
    check(await certificate({ validUntil: '2026-11-03T00:00:00Z' }), await afterTheStop()),
  ),
  'a newer one exists': scene(async () =>
    check(await certificate(), { findStatusList: await listsOfAll({ refresh: [94_567] }) }),
  ),
  'ratings beside what is usual': scene(async () => check(await ratings(PLATFORM, 2))),
  'signed by a key that nobody knows': scene(async () =>
    check(await signedSample({ issuer: STRANGER })),
  ),
  'a domain with other letters': scene(async () => check(await work(BUECHER, 3))),
  'sent by the worker': scene(async () => {
    const credentials = [await certificate({ holder: WORKER.did })]
    return check(await signedPresentation({ credentials }))
  }),
  'two platforms': scene(async () =>
    check(
      bundle([
        await work(PLATFORM, 1),
        await ratings(PLATFORM, 2),
        await work(OTHER_PLATFORM, 3),
        await ratings(OTHER_PLATFORM, 4),
        await review(PLATFORM, 5),
        await gigs(OTHER_PLATFORM, 6),
      ]),
    ),
  ),
  'one of three was changed': scene(async () =>
    check(
      bundle([
        await work(PLATFORM, 1),
        await ratings(PLATFORM, 2),
        altered(await work(OTHER_PLATFORM, 3)),
      ]),
    ),
  ),
  'the same twice': scene(async () => {
    const one = await work(PLATFORM, 1)
    return check(bundle([one, one, await ratings(PLATFORM, 2)]))
  }),
  'two versions': scene(async () =>
    check(
      bundle([
        await work(PLATFORM, 1),
        await certificate({ subject: withoutId(fullWorkHistory()) }),
        await ratings(PLATFORM, 2),
      ]),
    ),
  ),
  'several files': async () => [
    { name: 'werkbewijs Samira.json', report: await check(await certificate()) },
    {
      name: 'KlusCV Samira El Amrani – Snelfiets.json',
      report: await check(
        await certificate({ issuer: OTHER_PLATFORM, validUntil: '2026-11-03T00:00:00Z' }),
      ),
    },
    { name: 'vakantie.jpg', report: await check('\u0000\u0001') },
    { report: await check(altered(await certificate())) },
  ],
}

/** As many as people may bring: fifty in one file. */
export const FIFTY: Scene = scene(async () => {
  const kinds = [work, ratings, review, gigs, review]
  const credentials = await Promise.all(
    Array.from({ length: 50 }, (_, at) => {
      const issuer = [PLATFORM, OTHER_PLATFORM][at % 2] ?? PLATFORM
      return (kinds[at % kinds.length] ?? work)(issuer, at + 1)
    }),
  )
  return check(bundle(credentials))
})
