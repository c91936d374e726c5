/**
 * Refuses at once what would come to nothing, because a platform that stopped issues no more.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import type { IssuerContext } from '../issuer-context.ts'

/**
 * To be called where something is taken that is issued later.
 * @throws ERR_KLUSCV_STOPPED
 */
export async function refuseStopped({ store }: Pick<IssuerContext, 'store'>): Promise<void> {
  if ((await store.windDown.stoppedAt()) === undefined) return
  const message = 'the platform has stopped: no files are taken'
  throw new KlusCvError('ERR_KLUSCV_STOPPED', message)
}
