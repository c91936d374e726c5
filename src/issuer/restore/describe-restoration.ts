/**
 * A restore in words for the log: what was seen, what was done, what a person has to look at.
 * @module
 */
import type { Restoration, RestoreSign } from './ports.ts'

const SIGNS: Readonly<Record<RestoreSign, string>> = {
  'another-incarnation': 'it is on another server, or was recovered or failed over',
  'rows-missing': 'what was seen in it before is not there',
  'newer-list': 'status lists that were published later than its own exist',
  declared: 'someone said so',
}

/** The message of the alarm. */
export function describeRestoration(restoration: Restoration): string {
  const { signs, epoch, isNew, carried, unknownLists } = restoration
  const seen = signs.map((sign) => SIGNS[sign]).join('; ')
  const lists = isNew
    ? `new certificates get places in new status lists only (epoch ${epoch})`
    : `it had been noticed before (epoch ${epoch})`
  return [
    `the database is not the one that it was: ${seen}.`,
    `What was done: ${lists}; from what was published came ${carried} withdrawals and suspensions`,
    `and ${unknownLists} lists that it did not know.`,
    'What to do when it was set back to a backup: certificates issued since then still count, but',
    'are not in it. Withdraw one of them by its place, statusListCredential#statusListIndex. Look',
    'for API keys that were withdrawn since then, and for batches that would run again.',
  ].join(' ')
}
