/**
 * What is retrieved of each kind of publication: how large it may be, as what it is sent, and who says
 * whether it may be used.
 * @module
 */
import { LIMITS } from '../core/limits.ts'
import { checkProfile } from './check-profile.ts'
import { checkStatusList } from './check-status-list.ts'

/** Status lists. */
export const STATUS_LIST = {
  cached: 'status-lists',
  maxBytes: LIMITS.statusListBytes,
  mediaTypes: ['application/vc', 'application/ld+json', 'application/json'],
  check: checkStatusList,
} as const

/** Platforms' profiles. */
export const PROFILE = {
  cached: 'profiles',
  maxBytes: LIMITS.platformProfileBytes,
  mediaTypes: ['application/json'],
  check: checkProfile,
} as const
