/**
 * The issuer of other people's credentials from its settings, where it is switched on: with a key
 * file of its own, which must be of no platform.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { createGenericIssuer, type GenericIssuer } from '../../issuer/index.ts'
import { findKey } from '../../suites/key-life.ts'
import { isPublishedKey } from '../../trust/development.ts'
import { createClock } from '../shared/clock.ts'
import { flagOf, namesOf, type SettingName, type Settings } from '../shared/config.ts'
import type { ReadKeys } from './open-keys.ts'

/** The settings that are only its own. */
export const GENERIC_SETTINGS = [
  'genericIssue',
  'genericKeyFile',
] as const satisfies readonly SettingName[]

type GenericSettings = Settings<
  (typeof GENERIC_SETTINGS)[number] | 'keyPassphrase' | 'development' | 'clockOffsetSeconds'
>

/**
 * Opens it; undefined when it is not switched on.
 *
 * @throws KlusCvError `ERR_KLUSCV_OPTION` when one of its settings is without the other, or the key
 *   is a platform's; `ERR_KLUSCV_KEY` when it cannot be read, or everyone has it
 */
export async function openGenericIssuer(
  settings: GenericSettings,
  readKeys: ReadKeys,
): Promise<GenericIssuer | undefined> {
  const { genericIssue, genericKeyFile, keyPassphrase: passphrase, development } = settings
  if (!genericIssue && genericKeyFile === undefined) return undefined
  if (!genericIssue || genericKeyFile === undefined) {
    const both = `${flagOf('genericIssue')} and ${flagOf('genericKeyFile')}`
    const message = `The settings ${both} work together: give both, or neither.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  const key = findKey(await readKeys(genericKeyFile, { passphrase, development }), 'active')
  if (key?.secretKeyMultibase === undefined) {
    throw new KlusCvError('ERR_KLUSCV_KEY', `${genericKeyFile} holds no secret to sign with.`)
  }
  if (!key.id.startsWith('did:key:')) {
    const message = `The key of ${namesOf('genericKeyFile')} must be of no platform: make it with kluscv keys create, without --public-url.`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message)
  }
  if (!development && isPublishedKey(key.publicKeyMultibase)) {
    const message = 'the generic key is a development key, which works in development mode only'
    throw new KlusCvError('ERR_KLUSCV_KEY', message)
  }
  const clock = createClock(settings.clockOffsetSeconds)
  return createGenericIssuer({ secretKeyMultibase: key.secretKeyMultibase, clock })
}
