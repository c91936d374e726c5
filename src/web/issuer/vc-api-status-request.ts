/**
 * The body of `POST /credentials/status`: which bit of which certificate is to be on or off.
 *
 * ```
 * revocation  true: revoke                        false: refused, a withdrawal is final
 * suspension  true: suspend                       false: reinstate
 * refresh     true: supersede                     false: refused, a newer one stays newer
 * ```
 * @module
 */
import { STATUS_PURPOSES, type StatusPurpose } from '../../core/credential.ts'
import { isJsonObject, type JsonObject, kindOf } from '../../core/json.ts'
import type { StatusAction } from '../../issuer/index.ts'
import { refuseOtherMembers, requestError } from './request-parts.ts'

/** What is asked. */
export interface StatusRequest {
  readonly id: string
  readonly action: StatusAction
}

/** The entry as credentials have it, and the list as the VC API's own example calls it. */
const TYPES: readonly unknown[] = ['BitstringStatusListEntry', 'BitstringStatusList']

const TURNED_ON: Readonly<Record<StatusPurpose, StatusAction>> = {
  revocation: 'revoke',
  suspension: 'suspend',
  refresh: 'supersede',
}

/**
 * Reads the body.
 * @throws ERR_KLUSCV_REQUEST
 */
export function readStatusRequest(body: JsonObject): StatusRequest {
  const { credentialId: id, credentialStatus: entry, status } = body
  if (typeof id !== 'string') {
    throw requestError('/credentialId', `must be the id of a certificate, got ${kindOf(id)}`)
  }
  if (typeof status !== 'boolean') {
    throw requestError('/status', `must be true or false, got ${kindOf(status)}`)
  }
  refuseOtherMembers(body, ['credentialId', 'credentialStatus', 'status'])
  return { id, action: actionOf(purposeOf(entry), status) }
}

function purposeOf(entry: unknown): StatusPurpose {
  if (!isJsonObject(entry)) {
    throw requestError('/credentialStatus', `must be an object, got ${kindOf(entry)}`)
  }
  if (!TYPES.includes(entry['type'])) {
    throw requestError('/credentialStatus/type', 'must be BitstringStatusListEntry')
  }
  if (Object.keys(entry).some((name) => name !== 'type' && name !== 'statusPurpose')) {
    const message = 'must have only type and statusPurpose: the certificate has its own index'
    throw requestError('/credentialStatus', message)
  }
  const purpose = STATUS_PURPOSES.find((known) => known === entry['statusPurpose'])
  if (purpose !== undefined) return purpose
  const message = `must be one of ${STATUS_PURPOSES.join(', ')}`
  throw requestError('/credentialStatus/statusPurpose', message)
}

function actionOf(purpose: StatusPurpose, isOn: boolean): StatusAction {
  if (isOn) return TURNED_ON[purpose]
  if (purpose === 'suspension') return 'reinstate'
  throw requestError('/status', `must be true: a ${purpose} is never taken back`)
}
