/**
 * What the page of an offer shows: every certificate in the words that an employer will read, what
 * the worker may choose, and what a wallet has to sign.
 * @module
 */
import { type CertificateWords, describeCertificate } from '../../claims/describe-certificate.ts'
import { describeNormalRange, type NormalRangeWords } from '../../claims/describe-normal-range.ts'
import { type SpokenWork, speakOfWork } from '../../claims/speak-of-work.ts'
import { tasksOfJob } from '../../claims/tasks-of-job.ts'
import type { Locale, Words } from '../../claims/words.ts'
import type { Instant } from '../../core/time.ts'
import type { IssuerContext } from '../issuer-context.ts'
import type { PreviewedCertificate } from '../preview-record.ts'
import type { ChosenBy } from '../subject-draft.ts'
import { hasMonths, type OfferedChoices, offeredChoices } from './offered-choices.ts'
import { openOffer } from './open-offer.ts'

/** A certificate in the words of one language. */
interface OfferedWords extends CertificateWords {
  /** What is usual on this platform: shown beside ratings, and not signed. */
  readonly normalRange?: NormalRangeWords
  /** As a sentence to be read aloud, as it stands on paper. */
  readonly spoken: SpokenWork
  /** What belongs to the job. */
  readonly tasks: readonly string[]
}

/** A certificate that can be taken. */
export interface OfferedCertificate {
  readonly type: string
  /** Absent for what always goes along. Of two that differ in `gigsPerMonth`, one is issued. */
  readonly chosenBy?: ChosenBy | { readonly gigsPerMonth: boolean }
  readonly words: Readonly<Record<Locale, OfferedWords>>
  /** What one piece of work is called, where gigs are counted: for drawings. */
  readonly gigUnit?: string
}

/** An offer, as the page shows it. */
export interface OfferPreview {
  readonly id: string
  /** What the platform is called. */
  readonly platform: Words
  readonly expiresAt: Instant
  /** Whether its certificates were issued: the same claim gives them again. */
  readonly claimed: boolean
  /** What a wallet signs as `challenge` and `domain`. */
  readonly nonce: string
  readonly domain: string
  /** Where it can be claimed, for a wallet on another origin. */
  readonly offerUrl: string
  readonly choices: OfferedChoices
  readonly certificates: readonly OfferedCertificate[]
}

/**
 * Shows an offer. It may be asked for as often as one likes.
 * @throws ERR_KLUSCV_NOT_FOUND, ERR_KLUSCV_GONE, ERR_KLUSCV_STORAGE
 */
export async function previewOffer(issuer: IssuerContext, token: string): Promise<OfferPreview> {
  const { id, expiresAt, claimed, nonce, certificates } = await openOffer(issuer, token)
  return {
    id,
    platform: issuer.profile.names,
    expiresAt,
    claimed,
    nonce,
    domain: new URL(issuer.publicUrl).origin,
    offerUrl: `${issuer.publicUrl}/v1/offers/${token}`,
    choices: offeredChoices(certificates),
    certificates: certificates.flatMap(inWords),
  }
}

function inWords(certificate: PreviewedCertificate): readonly OfferedCertificate[] {
  const { type, chosenBy } = certificate
  const words = wordsOf(certificate)
  const { gigUnit: unit } = certificate.credentialSubject
  const gigUnit = typeof unit === 'string' ? { gigUnit: unit } : {}
  if (!hasMonths(certificate)) {
    return [{ type, ...(chosenBy === undefined ? {} : { chosenBy }), ...gigUnit, words }]
  }
  const { gigsPerMonth: _, ...credentialSubject } = certificate.credentialSubject
  return [
    {
      type,
      chosenBy: { gigsPerMonth: false },
      ...gigUnit,
      words: wordsOf({ ...certificate, credentialSubject }),
    },
    { type, chosenBy: { gigsPerMonth: true }, ...gigUnit, words },
  ]
}

function wordsOf(certificate: PreviewedCertificate): OfferedCertificate['words'] {
  return { nl: wordsIn('nl', certificate), en: wordsIn('en', certificate) }
}

function wordsIn(
  locale: Locale,
  { type, credentialSubject, normalRange }: PreviewedCertificate,
): OfferedWords {
  const usual = describeNormalRange(credentialSubject, normalRange, locale)
  const words = describeCertificate(type, credentialSubject, locale)
  return {
    ...words,
    spoken: speakOfWork(credentialSubject, locale),
    tasks: tasksOfJob(credentialSubject, locale),
    ...(usual === undefined ? {} : { normalRange: usual }),
  }
}
