/**
 * Who waits for a child, by where they come from: sources take turns, so that who sends a hundred
 * bombs waits behind the one file of everybody else.
 * @module
 */

/** Those who wait. */
export interface WaitingLine<Waiter> {
  /** At the end of its source's own line. */
  readonly add: (source: string, waiter: Waiter) => void
  /** Takes out one that has left. */
  readonly remove: (source: string, waiter: Waiter) => void
  /** The first of the source whose turn it is; its source goes to the end. */
  readonly next: () => Waiter | undefined
  /** How many wait, in all or from one source. */
  readonly count: (source?: string) => number
}

/** An empty line. */
export function createWaitingLine<Waiter>(): WaitingLine<Waiter> {
  // In the order of their turns.
  const lines = new Map<string, Waiter[]>()
  let all = 0
  const put = (source: string, line: Waiter[]): void => {
    if (line.length > 0) lines.set(source, line)
    else lines.delete(source)
  }
  return {
    add: (source, waiter) => {
      all += 1
      lines.set(source, [...(lines.get(source) ?? []), waiter])
    },
    remove: (source, waiter) => {
      const line = lines.get(source) ?? []
      const rest = line.filter((each) => each !== waiter)
      all -= line.length - rest.length
      put(source, rest)
    },
    next: () => {
      const [first] = lines
      if (first === undefined) return undefined
      const [source, [waiter, ...rest]] = first
      all -= 1
      lines.delete(source)
      put(source, rest)
      return waiter
    },
    count: (source) => (source === undefined ? all : (lines.get(source)?.length ?? 0)),
  }
}
