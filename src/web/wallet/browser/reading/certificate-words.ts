/**
 * A certificate as worker and employer read it. Loaded when there is one to read: the words of all
 * certificates are half of the wallet's code.
 * @module
 */
import { kindOf } from '../../../../claims/claim-types.ts'
import {
  type CertificateWords,
  describeCertificate,
} from '../../../../claims/describe-certificate.ts'
import { describeOther, type OtherLine } from '../../../../claims/describe-other.ts'
import { formatDayOf, formatLastDayOf } from '../../../../claims/format.ts'
import type { Locale } from '../../../../claims/words.ts'
import { type Credential, proofsOf, validityOf } from '../../../../core/credential.ts'
import { drawHerringbone } from '../../../shared/pages/herringbone.ts'
import type { Html } from '../../../shared/pages/html.ts'

/** What is shown of a certificate. */
export interface ReadCertificate {
  readonly kind: ReturnType<typeof kindOf>
  /** `Werkbewijs`; of a type that is not ours, its own name. */
  readonly title: string
  /** Absent for a type that is not ours; then there are `others`. */
  readonly words?: CertificateWords
  readonly others?: readonly OtherLine[]
  /** Drawn from the signature, as on every page. */
  readonly band: Html
  /** Days in words. */
  readonly signedOn?: string
  readonly until?: string
  /** What one piece of work is called, as the certificate names it. */
  readonly gigUnit?: unknown
  /** The last month of work, for the order; empty where none is named. */
  readonly lastWorked: string
}

/** Reads one that passed the gate. */
export function readCertificate(credential: Credential, locale: Locale): ReadCertificate {
  const kind = kindOf(credential)
  const name = credential.type.at(-1) ?? ''
  const { from, until } = validityOf(credential)
  const shared = {
    kind,
    band: drawHerringbone(proofsOf(credential)[0]?.proofValue ?? credential.id),
    ...(from === undefined ? {} : { signedOn: formatDayOf(from, locale) }),
    ...(until === undefined ? {} : { until: formatLastDayOf(until, locale) }),
    gigUnit: credential.credentialSubject['gigUnit'],
    lastWorked: lastWorkedOf(credential),
  }
  if (kind === 'other') {
    return { ...shared, title: name, others: describeOther(credential, locale) }
  }
  const words = describeCertificate(name, credential.credentialSubject, locale)
  return { ...shared, title: words.title, words }
}

/** Members that say until when was worked, whichever the type has. */
const LAST_MEMBERS = ['periodEnd', 'dataAsOf'] as const

function lastWorkedOf({ credentialSubject }: Credential): string {
  const values = LAST_MEMBERS.map((member) => credentialSubject[member])
  return values.find((value): value is string => typeof value === 'string') ?? ''
}
