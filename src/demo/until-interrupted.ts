/**
 * Ctrl-C, or a request to end: the demo then stops everything it started before it ends itself.
 * @module
 */

/** Resolves at the first SIGINT or SIGTERM. Further ones do nothing: stopping is under way. */
export function untilInterrupted(say: (text: string) => void): Promise<'interrupted'> {
  return new Promise((resolve) => {
    let stopping = false
    const stop = () => {
      if (!stopping) say('\nStopping everything …\n')
      stopping = true
      resolve('interrupted')
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
  })
}
