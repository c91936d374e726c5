/**
 * A status list as it was found outside the database: in the folder of published documents, or in a
 * copy that someone else has. It counts only when it is ours; how old it is does not matter here.
 * @module
 */
import { gateStatusList } from '../../core/gate.ts'
import { parseJson } from '../../core/parse-json.ts'
import { parseStatusList, type StatusList } from '../../status/parse-status-list.ts'
import { checkProofs } from '../../suites/check-proofs.ts'
import type { IssuerContext } from '../issuer-context.ts'
import { listUrl, parseListName } from '../list-url.ts'
import { ownKeys } from './own-keys.ts'
import type { KeptList } from './ports.ts'

/** The list in a text, when this issuer signed it. */
export async function readKeptList(
  issuer: Pick<IssuerContext, 'did' | 'keys'>,
  text: string,
): Promise<KeptList | undefined> {
  const parsed = parseJson(text)
  const gated = parsed.ok ? gateStatusList(parsed.value) : undefined
  if (gated?.ok !== true) return undefined
  const { credential } = gated.gated
  const place = placeOf(credential.id)
  const read = parseStatusList(credential, credential.id)
  if (place === undefined || !read.ok || read.list.issuer !== issuer.did) return undefined
  if (read.list.purpose !== place.list.purpose) return undefined
  const { verificationMethods, suites } = ownKeys(issuer)
  const purpose = 'assertionMethod'
  const answer = await checkProofs({ document: credential, purpose, verificationMethods, suites })
  return answer.ok ? keptList(read.list, place, text) : undefined
}

type Place = Pick<KeptList, 'list' | 'baseUrl'>

function placeOf(url: string): Place | undefined {
  const [, baseUrl = '', name = ''] = /^(.*)\/status-lists\/([^/]+)$/.exec(url) ?? []
  const list = parseListName(name)
  return list !== undefined && listUrl(baseUrl, list) === url ? { list, baseUrl } : undefined
}

function keptList(read: StatusList, place: Place, text: string): KeptList {
  const setIndexes: number[] = []
  for (let index = 0; index < read.entries; index += 1) {
    if (read.isSet(index)) setIndexes.push(index)
  }
  return { ...place, entries: read.entries, version: read.validFrom, text, setIndexes }
}
