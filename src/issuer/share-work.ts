/**
 * Lets those who ask for the same thing at the same time wait for one answer.
 * @module
 */

/** Does the work, or waits for who is already at it under this name. */
export type ShareWork<T> = (name: string, work: () => Promise<T>) => Promise<T>

/** Sharing within this process; what was answered is forgotten at once. */
export function createSharing<T>(): ShareWork<T> {
  const inProgress = new Map<string, Promise<T>>()
  return (name, work) => {
    const current = inProgress.get(name)
    if (current !== undefined) return current
    const started = work().finally(() => inProgress.delete(name))
    inProgress.set(name, started)
    return started
  }
}
