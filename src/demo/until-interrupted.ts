/**
 * Ctrl-C, or a request to end: the demo then stops everything it started before it ends itself.
 * @module
 */

/** Resolves at the first SIGINT or SIGTERM. Further ones do nothing: stopping is under way. */
export function untilInterrupted(): Promise<'interrupted'> {
  return new Promise((resolve) => {
    const stop = () => resolve('interrupted')
    process.on('SIGINT', stop).on('SIGTERM', stop)
  })
}
