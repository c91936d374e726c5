/**
 * The URL of a status list, and back: `https://platform.example/status-lists/1f0c…-revocation`.
 * @module
 */
import { STATUS_PURPOSES } from '../core/credential.ts'
import type { ListName } from './ports.ts'

/** Where a list is served: for ever, because certificates name it. */
export function listUrl(baseUrl: string, list: ListName): string {
  return `${baseUrl}/status-lists/${list.group}-${list.purpose}`
}

/** The list that the last part of a URL names; undefined when it is no name of a list. */
export function parseListName(text: string): ListName | undefined {
  const [, group, word] = /^([0-9a-f]{16})-([a-z]+)$/.exec(text) ?? []
  const purpose = STATUS_PURPOSES.find((known) => known === word)
  return group === undefined || purpose === undefined ? undefined : { group, purpose }
}
