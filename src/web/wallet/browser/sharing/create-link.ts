/**
 * Makes a share link: sealed on the device, then stored, then kept here with what stops it.
 * @module
 */
import { sealShare } from '../../../../certificate/seal-share.ts'
import { createShareLink } from '../../../../certificate/share-link.ts'
import { KlusCvError } from '../../../../core/errors.ts'
import type { KeptShare } from '../storage/wallet-store.ts'
import type { SendProblem } from '../words/text-types.ts'
import { putShare } from './keep-share.ts'
import { DAY_MS } from './share-life.ts'

/** What is shared, where it is looked at, and how long. */
export interface LinkRequest {
  /** The text of the presentation or bundle. */
  readonly document: string
  readonly verifierUrl: string
  readonly days: number
  readonly certificates: readonly string[]
  /** For whom; empty for nobody in particular. */
  readonly label: string
}

/** The link as it is to be kept, or why there is none. */
export async function createLink(request: LinkRequest): Promise<KeptShare | SendProblem> {
  const { document, verifierUrl, days, certificates, label } = request
  const sealed = await sealShare(document).catch((error: unknown) => {
    if (error instanceof KlusCvError) return undefined
    throw error
  })
  if (sealed === undefined) return 'too-large'
  const now = new Date()
  const until = new Date(now.getTime() + days * DAY_MS).toISOString()
  const answer = await putShare(sealed, until)
  if (answer !== 'done') return answer === 'unknown' ? 'trouble' : answer
  const { id, key, stopToken } = sealed
  return {
    id,
    kind: 'link',
    createdAt: now.toISOString(),
    certificates,
    ...(label === '' ? {} : { label }),
    url: createShareLink({ verifierUrl, id, key }),
    until,
    stopToken,
  }
}
