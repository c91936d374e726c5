/**
 * From the options of an issuer to what every act of it needs.
 * @module
 */
import { createAlarms } from './alarms.ts'
import { createTurns } from './create-turns.ts'
import { assertContext, type IssuerContext } from './issuer-context.ts'
import type { IssuerOptions } from './issuer-options.ts'
import { parsePlatformProfile } from './platform-profile.ts'
import { createPublication } from './publication/create-publication.ts'
import { guardFolder } from './publication/guard-folder.ts'
import { readKeptList } from './restore/kept-list.ts'
import { parseRetention } from './retention.ts'
import { createSharing } from './share-work.ts'
import { createSigningKeys } from './signing-keys/signing-keys.ts'

/** More records at once would only wait for each other with a connection in hand. */
const ISSUED_AT_ONCE = 4

/** A day to fetch the results of a batch: they hold personal data. */
const BATCH_HOURS = 24

/**
 * The context of an issuer; the defaults are here.
 * @throws ERR_KLUSCV_OPTION, ERR_KLUSCV_KEY
 */
export function createIssuerContext(options: IssuerOptions): IssuerContext {
  const { clock = () => new Date(), countForEvaluation = false, store } = options
  const keys = createSigningKeys({ ...options, clock }, store.signingKeys)
  const alarms = createAlarms(options.onAlarm)
  const folder = guardFolder(options.publishedFolder, alarms)
  const isOurs = async (text: string) =>
    (await readKeptList({ did: options.did, keys }, text)) !== undefined
  const issuer: IssuerContext = {
    ...options,
    ...{ alarms, folder, publication: createPublication({ folder, store, alarms, isOurs }) },
    clock,
    countForEvaluation,
    batchHours: options.batchHours ?? BATCH_HOURS,
    retention: parseRetention(options.retention),
    profile: parsePlatformProfile(options.profile, clock()),
    keys,
    signer: keys.signer,
    inTurn: createTurns(ISSUED_AT_ONCE),
    share: createSharing(),
  }
  assertContext(issuer)
  return issuer
}
