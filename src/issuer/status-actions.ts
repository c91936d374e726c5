/**
 * The words for what can happen to a certificate after it was issued. What each does to its bits is
 * in change-status.ts.
 * @module
 */

/** All actions. */
export const STATUS_ACTIONS = ['revoke', 'suspend', 'reinstate', 'supersede'] as const

/** One of {@link STATUS_ACTIONS}. */
export type StatusAction = (typeof STATUS_ACTIONS)[number]
