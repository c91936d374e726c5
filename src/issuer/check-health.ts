/**
 * Whether this issuer may be sent requests: it may sign, its lists are renewed in time, and nothing
 * waits for a person.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { IssuerContext } from './issuer-context.ts'
import { isOverdue } from './publish-status-lists.ts'

/** Rejects with what is wrong. */
export async function checkHealth({ keys, alarms, store, clock }: IssuerContext): Promise<void> {
  keys.assertMaySign()
  const [alarm] = alarms.standing()
  if (alarm !== undefined) throw new KlusCvError('ERR_KLUSCV_STORAGE', alarm.message)
  const lists = await store.lists()
  if (!lists.some((list) => isOverdue(list, clock()))) return
  throw new KlusCvError('ERR_KLUSCV_SIGNER', 'a status list was not renewed for too long')
}
