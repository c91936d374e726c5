/**
 * How long a repeated request is known.
 * @module
 */

/** A day: longer than any caller tries again. After it, the same key is a new request. */
export const REPETITION_HOURS = 24
