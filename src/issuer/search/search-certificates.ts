/**
 * Finds certificates by worker, period, type or status: what a platform needs before it changes
 * anything. What a certificate says is not known here, and not told.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { URN_UUID } from '../../core/gate-values.ts'
import { standingOf } from '../change-status.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { parseFilter } from './parse-filter.ts'
import type { CertificateFilter, FoundCertificate, SearchPage, Standing } from './ports.ts'

/** What is given when nobody says how many. */
const USUAL_LIMIT = 100

/** 1,000 certificates are 130 kB of JSON. */
const LARGEST_LIMIT = 1_000

/** What is looked for: a filter, and which part of what it finds. */
export interface CertificateSearch extends CertificateFilter {
  /** `next` of the page before. */
  readonly after?: string
  /** @default 100; at most 1,000 */
  readonly limit?: number
}

/** A certificate that was found. */
export interface ListedCertificate {
  readonly id: string
  readonly type: string
  /** The day of issue, `YYYY-MM-DD`. */
  readonly issuedOn: string
  readonly status: Standing
  /** A newer certificate exists. */
  readonly superseded: boolean
  /** The batch that it came of. */
  readonly batch?: string
}

/** A page of what was found. */
export interface ListedCertificates {
  readonly certificates: readonly ListedCertificate[]
  /** Present when there are more: `after` of the next page. */
  readonly next?: string
}

/**
 * Finds certificates.
 * @throws ERR_KLUSCV_REQUEST, ERR_KLUSCV_STORAGE
 */
export async function searchCertificates(
  { store }: Pick<IssuerContext, 'store'>,
  { after, limit = USUAL_LIMIT, ...search }: CertificateSearch,
): Promise<ListedCertificates> {
  const filter = parseFilter(search)
  assertPage({ limit, ...(after === undefined ? {} : { after }) })
  // One more than asked tells whether there are more.
  const page = { limit: limit + 1, ...(after === undefined ? {} : { after }) }
  const found = await store.search.find(filter, page)
  const certificates = found.slice(0, limit).map(listed)
  const next = found.length > limit ? certificates.at(-1)?.id : undefined
  return { certificates, ...(next === undefined ? {} : { next }) }
}

function listed({ id, type, day, status, batch }: FoundCertificate): ListedCertificate {
  const { superseded } = status
  const standing = { issuedOn: day.slice(0, 10), status: standingOf(status), superseded }
  return { id, type, ...standing, ...(batch === undefined ? {} : { batch }) }
}

function assertPage({ after, limit }: SearchPage): void {
  const problems = [
    ...(Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_LIMIT
      ? []
      : [{ pointer: '/limit', message: `must be a whole number from 1 to ${LARGEST_LIMIT}` }]),
    ...(after === undefined || URN_UUID.test(after)
      ? []
      : [{ pointer: '/after', message: 'must be the next of an earlier answer' }]),
  ]
  if (problems.length === 0) return
  const message = 'This page of certificates cannot be given.'
  throw new KlusCvError('ERR_KLUSCV_REQUEST', message, { problems })
}
