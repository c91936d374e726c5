/**
 * Withdraws many certificates at once through several processes, and reads the lists meanwhile as
 * verifiers do.
 * @module
 */
import { setTimeout as wait } from 'node:timers/promises'
import { gateStatusList } from '../../src/core/gate.ts'
import { eachAtOnce } from './each-at-once.ts'
import type { Acknowledged } from './kill-scenario.ts'
import { entryOf, isSet, listNameOf } from './published-lists.ts'
import type { SpreadRequests } from './spread-requests.ts'

/** What was seen. */
export interface WithdrawnAll {
  /** Certificates whose withdrawal was not acknowledged. */
  readonly refused: readonly string[]
  /** Certificates that a list of another process did not show as withdrawn after that. */
  readonly unseen: readonly string[]
  /** The versions of the list in the order in which they were read. */
  readonly versions: readonly string[]
}

/** Changes of status at once. */
const AT_ONCE = 64

/** Every so many are looked up at another process as soon as they are acknowledged. */
const LOOK_AT_EVERY = 20

/** Withdraws all of them. */
export async function withdrawAll(
  client: SpreadRequests,
  certificates: readonly Acknowledged[],
): Promise<WithdrawnAll> {
  const refused: string[] = []
  const unseen: string[] = []
  const versions: string[] = []
  let isDone = false
  const list = listPathOf(certificates[0])
  const reading = (async () => {
    while (!isDone) {
      versions.push(versionOf(await client.get(list)))
      await wait(20)
    }
  })()
  await eachAtOnce([...certificates.entries()], AT_ONCE, async ([index, certificate]) => {
    const path = `/v1/certificates/${certificate.id}/status`
    const answer = await client.post(path, { action: 'revoke' })
    if (answer?.status !== 200) refused.push(certificate.id)
    else if (index % LOOK_AT_EVERY === 0 && !(await isWithdrawn(client, certificate))) {
      unseen.push(certificate.id)
    }
  })
  isDone = true
  await reading
  return { refused, unseen, versions }
}

/** Whether the list, as the next process has it, shows this certificate as withdrawn. */
async function isWithdrawn(client: SpreadRequests, certificate: Acknowledged): Promise<boolean> {
  const entry = entryOf(certificate.credential, 'revocation')
  return isSet(await client.get(listPathOf(certificate)), entry)
}

function listPathOf(certificate: Acknowledged | undefined): string {
  if (certificate === undefined) throw new TypeError('no certificate')
  return `/status-lists/${listNameOf(entryOf(certificate.credential, 'revocation'))}`
}

function versionOf(text: string): string {
  const gated = gateStatusList(JSON.parse(text))
  if (!gated.ok) throw new TypeError(gated.problem.pointer)
  return String(gated.gated.credential['validFrom'])
}
