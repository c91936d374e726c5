/**
 * From signed certificates to what is printed of them: by platform, in words.
 * @module
 */
import { type CertificateWords, describeCertificate } from '../../claims/describe-certificate.ts'
import { describeNormalRange, type NormalRangeWords } from '../../claims/describe-normal-range.ts'
import { type SpokenWork, speakOfWork } from '../../claims/speak-of-work.ts'
import { tasksOfJob } from '../../claims/tasks-of-job.ts'
import type { Locale } from '../../claims/words.ts'
import { type Credential, issuerOf, proofsOf, validityOf } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/json.ts'
import type { Instant } from '../../core/time.ts'
import type { PrintedCertificate, PrintedPlatform } from './certificate-pdf.ts'

/** Our types, the one that leads the others first. */
const TYPES = [
  'WorkHistoryCredential',
  'GigListCredential',
  'ReputationCredential',
  'ReviewCredential',
] as const

/** One of our types. */
export type CertificateType = (typeof TYPES)[number]

/** A certificate, read. */
export interface ReadCertificate {
  readonly credential: Credential
  readonly type: CertificateType
  readonly subject: JsonObject
  readonly words: CertificateWords
  readonly spoken: SpokenWork
  readonly tasks: readonly string[]
  readonly normalRange?: NormalRangeWords
  readonly signedOn: Instant
  readonly validUntil?: Instant
  /** Of the herringbone. */
  readonly seed: string
}

/** The certificates of one worker by one platform; the first one leads. */
export interface PlatformSet {
  readonly platform: PrintedPlatform
  readonly name: string
  readonly certificates: readonly [ReadCertificate, ...ReadCertificate[]]
}

/**
 * Reads certificates; those of one platform come together, the one that leads first.
 *
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when one is not of our types
 */
export function readCertificates(
  printed: readonly PrintedCertificate[],
  locale: Locale,
): readonly PlatformSet[] {
  const sets = new Map<string, PlatformSet>()
  for (const { platform, ...given } of printed) {
    const certificate = readCertificate(given, locale)
    const { name } = certificate.words
    const key = JSON.stringify([issuerOf(given.credential), name])
    const others = sets.get(key)?.certificates ?? []
    const [first = certificate, ...rest] = [...others, certificate].toSorted(byType)
    sets.set(key, { platform, name, certificates: [first, ...rest] })
  }
  return [...sets.values()]
}

function readCertificate(
  { credential, normalRange }: Omit<PrintedCertificate, 'platform'>,
  locale: Locale,
): ReadCertificate {
  const type = TYPES.find((name) => credential.type.includes(name))
  const [proof] = proofsOf(credential)
  const { from, until } = validityOf(credential)
  if (type === undefined || proof === undefined || from === undefined) {
    throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'only signed certificates can be printed')
  }
  const subject = credential.credentialSubject
  const usual = describeNormalRange(subject, normalRange, locale)
  return {
    ...{ credential, type, subject, signedOn: from, seed: proof.proofValue },
    words: describeCertificate(type, subject, locale),
    spoken: speakOfWork(subject, locale),
    tasks: tasksOfJob(subject, locale),
    ...(usual === undefined ? {} : { normalRange: usual }),
    ...(until === undefined ? {} : { validUntil: until }),
  }
}

function byType(a: ReadCertificate, b: ReadCertificate): number {
  return TYPES.indexOf(a.type) - TYPES.indexOf(b.type)
}
