/**
 * May this text be used as the profile of that platform? Strict JSON of bounded size, its closed
 * shape, the platform's own key from the trust list, and not from the future. Everything is checked
 * again when it comes from the disk.
 * @module
 */
import type { Check } from '../core/check.ts'
import { parseInstant } from '../core/time.ts'
import { checkJsonProof } from '../suites/sign-json.ts'
import { type PlatformProfileDocument, readPlatformProfile } from '../trust/platform-profile.ts'
import { isMethodOf, placedProofsOf } from './proof-links.ts'
import {
  type CheckPublication,
  findEarliness,
  findPublisherKey,
  type PublicationChecked,
} from './publication.ts'

/** The profile in a text. */
export const checkProfile: CheckPublication<PlatformProfileDocument> = async (text, origin) => {
  const read = readPlatformProfile(text)
  if (!read.ok) return refuse(read.problem)
  const { document } = read
  const { platform, now, remembered } = origin
  const [placed] = placedProofsOf(document)
  const isOwn =
    document.platform === platform.did &&
    placed !== undefined &&
    isMethodOf(placed.proof, platform.did)
  if (!isOwn) return refuse({ problem: 'INVALID_VERIFICATION_METHOD' })
  const key = findPublisherKey(placed, origin)
  if ('check' in key) return refuse(key)
  const { publicKeyMultibase } = key
  const signature = checkJsonProof(document, publicKeyMultibase)
  if (!signature.ok) return refuse(signature.problem)
  const early = remembered ? undefined : findEarliness(document, now)
  if (early !== undefined) return refuse(early)
  const version = parseInstant(document.validFrom) ?? 0
  const publication = { content: document, platform: platform.did, version, placed }
  return { ok: true, publication: { ...publication, publicKeyMultibase } }
}

function refuse({
  problem = 'PROOF_VERIFICATION_ERROR',
}: Pick<Check, 'problem'>): PublicationChecked<PlatformProfileDocument> {
  return { ok: false, problem }
}
