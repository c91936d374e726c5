/**
 * From what came in a request to its report: read first, for the document in it, then verified.
 * Reading is work for the client who sent it, as checking is.
 * @module
 */

import type { VerificationReport } from '../../core/report.ts'
import { isStrictJson, type StrictJson } from '../../core/strict-json.ts'
import type { Clock } from '../../core/time.ts'
import {
  type ExpectedChallenge,
  type ReadingSandbox,
  readReceived,
  reportUnread,
  type Verifier,
} from '../../verifier/index.ts'
import { currentClient } from './charge-work.ts'

/** What is asked. */
export interface ReceivedDependencies {
  readonly verifier: Pick<Verifier, 'verify'>
  readonly reader: Pick<ReadingSandbox, 'readPdf' | 'readPicture' | 'readCode'>
  readonly clock: Clock
}

/**
 * It was the link to a certificate, which nobody but who has the link may open: it is not kept,
 * retrieved or decrypted here, and stands in no log.
 */
interface OnlyLink {
  readonly shareLink: string
}

/** Reads and verifies. */
export type VerifyReceived = (
  /** A text, a file, or a document that was read with the request around it. */
  input: string | Uint8Array | StrictJson,
  challenge: ExpectedChallenge | 'unbound',
  /** Aborted when nobody waits any more. */
  signal: AbortSignal,
) => Promise<VerificationReport | OnlyLink>

/** A file waits so long for a child at most: the answer is awaited by a person. */
const READING_PATIENCE_MS = 10_000

/** Verifies with these. */
export function createVerifyReceived(dependencies: ReceivedDependencies): VerifyReceived {
  const { verifier, reader, clock } = dependencies
  return async (input, challenge, signal) => {
    if (isStrictJson(input)) return verifier.verify(input, challenge, signal)
    const patience = { until: performance.now() + READING_PATIENCE_MS, signal }
    const received = await readReceived(input, reader, { ...currentClient(), patience })
    if (received.ok) return verifier.verify(received.text, challenge, signal)
    const { problem, shareLink } = received
    return shareLink === undefined ? reportUnread(problem, clock()) : { shareLink }
  }
}
