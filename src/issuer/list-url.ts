/**
 * The URL of a status list, and back: `https://platform.example/status-lists/1f0c…-revocation`.
 * @module
 */
import { STATUS_PURPOSES } from '../core/credential.ts'
import type { ListName } from './ports.ts'
import type { ListPlace } from './restore/ports.ts'

/** Where a list is served: for ever, because certificates name it. */
export function listUrl(baseUrl: string, list: ListName): string {
  return `${baseUrl}/status-lists/${formatListName(list)}`
}

/** The last part of a list's URL. */
export function formatListName({ group, purpose }: ListName): string {
  return `${group}-${purpose}`
}

/** The list that the last part of a URL names; undefined when it is no name of a list. */
export function parseListName(text: string): ListName | undefined {
  const [, group, word] = /^([0-9a-f]{16})-([a-z]+)$/.exec(text) ?? []
  const purpose = STATUS_PURPOSES.find((known) => known === word)
  return group === undefined || purpose === undefined ? undefined : { group, purpose }
}

/** The place of a certificate as text: `statusListCredential`, # and `statusListIndex` of an entry. */
export function parseListPlace(text: string): ListPlace | undefined {
  const [, name = '', index = ''] = /\/status-lists\/([^/#]+)#(0|[1-9][0-9]{0,8})$/.exec(text) ?? []
  const list = parseListName(name)
  return list === undefined ? undefined : { group: list.group, index: Number(index) }
}
