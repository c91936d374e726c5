/**
 * Ctrl-C, a request to end, or a terminal that is closed: the demo then stops everything it started before it ends itself.
 * @module
 */

/** Resolves at the first SIGINT, SIGTERM or SIGHUP. Further ones do nothing: stopping is under way. */
export function untilInterrupted(say: (text: string) => void): Promise<'interrupted'> {
  return new Promise((resolve) => {
    let stopping = false
    const stop = () => {
      if (!stopping) say('\nStopping everything …\n')
      stopping = true
      resolve('interrupted')
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  })
}
