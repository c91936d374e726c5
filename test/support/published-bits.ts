/**
 * What an issuer's published lists say, as anyone reads them.
 * @module
 */
import type { StatusPurpose } from '../../src/core/credential.ts'
import { gateStatusList } from '../../src/core/gate.ts'
import type { Issuer } from '../../src/issuer/index.ts'
import { parseStatusList } from '../../src/status/parse-status-list.ts'

/** How a list answers. */
export interface PublishedBits {
  readonly isSet: (index: number) => boolean
  readonly validFrom: string
}

/** Reads the list of a group for a purpose. */
export async function publishedBits(
  issuer: Pick<Issuer, 'statusList' | 'statusListUrls'>,
  group: string,
  purpose: StatusPurpose,
): Promise<PublishedBits> {
  const name = `${group}-${purpose}`
  const urls = await issuer.statusListUrls()
  const url = urls.find((one) => one.endsWith(`/${name}`)) ?? ''
  const document = JSON.parse(await issuer.statusList(name))
  const gated = gateStatusList(document)
  if (!gated.ok) throw new TypeError(gated.problem.pointer)
  const parsed = parseStatusList(gated.gated.credential, url)
  if (!parsed.ok) throw new TypeError(parsed.problem.detail)
  return { isSet: parsed.list.isSet, validFrom: document.validFrom }
}
