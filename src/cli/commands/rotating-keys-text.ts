/**
 * What is left to a person after each step in the life of a key.
 * @module
 */
import { findKey, type Keys } from '../../suites/key-life.ts'
import type { KeyEntry } from '../../suites/parse-key-file.ts'

/** After a next key was added. */
export function rotatedText({ id }: KeyEntry, path: string): string {
  return said(`${id} is published from the next start on, and does not sign yet.`, [
    'Start every process of the issuer again with this file, on every machine.',
    'Give the new key to who keeps the trust list: kluscv trust platform drafts your entry.',
    `When the list that verifiers use has it: kluscv keys activate --key-file ${path} --trust-list … --trust-key …`,
  ])
}

/** After the next key became the one that signs; `before` retired, where there was one. */
export function activatedText(active: KeyEntry, before: KeyEntry | undefined): string {
  const signs = `${active.id} signs from the next start on.`
  if (before === undefined) {
    return said(signs, [
      'Start every process of the issuer again with this file, on every machine.',
    ])
  }
  const stays = `${before.id} retired on ${before.until}, and stays published for what it signed.`
  return said(`${signs} ${stays}`, [
    'Start every process of the issuer again with this file, today: the old key signs nothing tomorrow.',
    'Tell who keeps the trust list until when the old key signed: kluscv trust platform drafts it.',
  ])
}

/** After the last day of a retired key was moved. */
export function extendedText({ id, until }: KeyEntry): string {
  return said(`${id} signed until ${until}.`, [
    'Start the issuer with this file.',
    'Tell who keeps the trust list: kluscv trust platform drafts it.',
  ])
}

/** After a key was noted as compromised. */
export function compromisedText(key: KeyEntry, keys: Keys, path: string): string {
  const rotate = findKey(keys, 'next') === undefined ? 'kluscv keys rotate, and then ' : ''
  const activate = `kluscv keys activate --key-file ${path}, with the trust list or --without-trust-list`
  return said(`${key.id} is compromised since ${key.compromisedSince}: it signs no more.`, [
    'Tell who keeps the trust list, now: until the list says so, what a thief signs is believed.',
    ...(findKey(keys, 'active') === undefined
      ? [`Let another key sign: ${rotate}${activate}.`]
      : []),
    'Start every process of the issuer again with this file.',
    'Issue again what it signed: none of its certificates counts any more.',
  ])
}

function said(what: string, steps: readonly string[]): string {
  return `${[`${what} Now:`, ...steps.map((step, at) => `${at + 1}. ${step}`)].join('\n')}\n`
}
