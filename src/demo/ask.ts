/**
 * Requests to the demo's services, as any platform or employer would send them.
 * @module
 */
import type { Did } from '../core/credential.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { VerificationReport } from '../core/report.ts'
import type { Challenge, Credential } from '../holder/index.ts'
import type { DemoIssuer } from './start-issuers.ts'

/** A certificate as an issuer's service hands it out. */
export interface IssuedCertificate {
  readonly id: string
  readonly type: string
  readonly credential: Credential
}

/** Asks a platform for the certificates of one record; with a holder they belong to that key. */
export async function askForCertificates(
  issuer: DemoIssuer,
  record: JsonObject,
  holder?: Did,
): Promise<readonly IssuedCertificate[]> {
  const body = { ...record, ...(holder === undefined ? {} : { holder }) }
  const answer = await post(`${issuer.url}/v1/certificates`, body, issuer.apiKey)
  return (answer as { readonly certificates: readonly IssuedCertificate[] }).certificates
}

/** Asks a platform for the link that a worker gets who presses the button there. */
export async function askForOffer(issuer: DemoIssuer, record: JsonObject): Promise<string> {
  const answer = await post(`${issuer.url}/v1/offers`, record, issuer.apiKey)
  return (answer as { readonly claimUrl: string }).claimUrl
}

/** Asks a platform to withdraw, suspend or reinstate a certificate. */
export async function askForStatus(
  issuer: DemoIssuer,
  id: string,
  action: 'revoke' | 'suspend' | 'reinstate',
): Promise<void> {
  await post(`${issuer.url}/v1/certificates/${id}/status`, { action }, issuer.apiKey)
}

/** Asks a verifier for a challenge to answer. */
export async function askForChallenge(verifierUrl: string): Promise<Challenge> {
  const { challenge } = (await post(`${verifierUrl}/challenges`, {})) as Challenge
  return { challenge, domain: verifierUrl }
}

/** Asks a verifier what it makes of a document. */
export async function askForReport(
  verifierUrl: string,
  document: JsonObject,
  expected?: Challenge,
): Promise<VerificationReport> {
  const body = { document, ...expected }
  return (await post(`${verifierUrl}/v1/verify`, body)) as VerificationReport
}

async function post(url: string, body: object, apiKey?: string): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify(body),
  })
  if (answer.ok) return answer.json()
  const problem = (await answer.text()).slice(0, 1_000)
  const message = `POST ${new URL(url).pathname} answered ${answer.status}: ${problem}`
  throw new KlusCvError('ERR_KLUSCV_FETCH', message)
}
