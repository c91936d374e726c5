/**
 * Certificates from credentials instead of records: for callers of the W3C's VC API. Under the
 * platform's DID only our own types, through the same rules and steps as a record.
 * https://w3c-ccg.github.io/vc-api/#issue-credential
 * @module
 */
import type { Crowd } from '../../claims/review-period.ts'
import type { SuiteId } from '../../core/contexts.ts'
import type { Credential } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject } from '../../core/json.ts'
import { malformed } from '../../core/shape.ts'
import { credentialError, parseCredential, toInputProblems } from '../credential-error.ts'
import { type IssueOptions, issueOnce } from '../issue-certificates.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { LONGEST_REFERENCE } from '../parse-record.ts'
import { prepareCredential } from './prepare-credential.ts'

/** What comes beside a credential. */
export interface IssueCredentialOptions extends Pick<IssueOptions, 'idempotencyKey' | 'caller'> {
  /** The platform's own reference of the worker, 1 to 200 characters; in no certificate. */
  readonly workerRef: string
  /** The suite that is expected; any other than the platform's own is refused. */
  readonly suite?: SuiteId | undefined
  /**
   * For a review: how many gigs of all workers were done in that month or quarter, in the same
   * occupation and province. Unknown counts as none, and then only the year may be named.
   */
  readonly crowd?: Crowd
}

/** Issues certificates from credentials. */
export interface Credentials {
  /**
   * Issues one certificate of one of our types. Context, type and subject are the caller's; issuer,
   * schema and dates may be there when they are what the issuer sets; the rest is set by it. Of the
   * subject `dataAsOf` and `service` may be absent: then they are today, and what the profile says.
   *
   * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` with everything that is wrong in it,
   *   `ERR_KLUSCV_REQUEST` for a suite or reference that cannot be, and as `issueCertificates`
   */
  readonly issue: (credential: unknown, options: IssueCredentialOptions) => Promise<Credential>
}

/** Creates them for an issuer; `bind` is awaited before the store is used. */
export function createCredentials(issuer: IssuerContext, bind: () => Promise<void>): Credentials {
  return {
    issue: async (input, options) => {
      await bind()
      return issueCredential(issuer, input, options)
    },
  }
}

async function issueCredential(
  issuer: IssuerContext,
  input: unknown,
  options: IssueCredentialOptions,
): Promise<Credential> {
  assertOptions(issuer, options)
  const { workerRef, crowd = {}, idempotencyKey } = options
  const credential = parseCredential(input)
  if (!isJsonObject(credential)) {
    throw credentialError(toInputProblems([malformed('an object', credential, '')]))
  }
  const mayRepeat = idempotencyKey !== undefined
  const prepared = prepareCredential(issuer, credential, { workerRef, crowd, mayRepeat })
  const { gigsInMonth = null, gigsInQuarter = null } = crowd
  const body = { credential, workerRef, gigsInMonth, gigsInQuarter }
  const { certificates } = await issueOnce(issuer, prepared, body, options)
  const [certificate] = certificates
  if (certificate !== undefined) return certificate.credential
  throw new KlusCvError('ERR_KLUSCV_SELF_CHECK', 'a certificate was prepared and none was issued')
}

function assertOptions({ suite: own }: IssuerContext, options: IssueCredentialOptions): void {
  const { workerRef, suite = own } = options
  if (suite !== own) {
    throw new KlusCvError(
      'ERR_KLUSCV_REQUEST',
      `certificates of this platform are signed with ${own}`,
    )
  }
  if (workerRef.length === 0 || workerRef.length > LONGEST_REFERENCE) {
    const message = `workerRef must have 1 to ${LONGEST_REFERENCE} characters`
    throw new KlusCvError('ERR_KLUSCV_REQUEST', message)
  }
}
