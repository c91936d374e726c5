/**
 * The schema of the issuer's database, one step a version: a change is a new step.
 * @module
 */
import type { SchemaSteps } from './migrate.ts'
import { ISSUER_TABLES } from './migrations/0001-issuer.ts'
import { PROFILE_TABLE } from './migrations/0002-profile.ts'
import { GUARD_EXCEPTION_TABLE } from './migrations/0003-guard-exceptions.ts'
import { AUDIT_TABLE } from './migrations/0004-audit.ts'
import { API_KEY_TABLE } from './migrations/0005-api-keys.ts'
import { BATCH_TABLES } from './migrations/0006-batches.ts'
import { OFFER_TABLES } from './migrations/0007-offers.ts'
import { COUNTER_TABLE } from './migrations/0008-counters.ts'
import { SIGNING_KEY_TABLE } from './migrations/0009-signing-keys.ts'
import { RESTORE_TABLES } from './migrations/0010-restore.ts'
import { WORKER_STEP } from './migrations/0011-workers.ts'
import { REGISTER_TABLES } from './migrations/0012-register.ts'
import { EVENT_TABLE } from './migrations/0013-webhooks.ts'

/** In order: each makes what the ones before it do not have. */
export const ISSUER_STEPS: SchemaSteps = {
  '0001-issuer': ISSUER_TABLES,
  '0002-profile': PROFILE_TABLE,
  '0003-guard-exceptions': GUARD_EXCEPTION_TABLE,
  '0004-audit': AUDIT_TABLE,
  '0005-api-keys': API_KEY_TABLE,
  '0006-batches': BATCH_TABLES,
  '0007-offers': OFFER_TABLES,
  '0008-counters': COUNTER_TABLE,
  '0009-signing-keys': SIGNING_KEY_TABLE,
  '0010-restore': RESTORE_TABLES,
  '0011-workers': WORKER_STEP,
  '0012-register': REGISTER_TABLES,
  '0013-webhooks': EVENT_TABLE,
}
