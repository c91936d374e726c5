/**
 * Calls of one database of which the n-th fails, as when a connection breaks: before the call was
 * sent, or after it was carried out and before its answer came.
 * @module
 */
import { once } from 'node:events'
import pg from 'pg'

/** The calls since they were watched. */
export interface WatchedQueries {
  readonly count: () => number
  /** Leaves all calls alone again. */
  readonly stop: () => void
}

type Query = (this: pg.Client, ...args: unknown[]) => Promise<unknown>

/** Breaks the connection of call number `failing` (from 1) to the database at this URL. */
export function failQuery(url: string, failing: number, when: 'before' | 'after'): WatchedQueries {
  const database = new URL(url).pathname.slice(1)
  // The pool calls it with promises only: one of the overloads.
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const query = prototype.query
  let count = 0
  prototype.query = async function (...args) {
    if (this.database !== database) return query.apply(this, args)
    count += 1
    const fails = count === failing
    if (fails && when === 'before') throw await broken(this)
    const result = await query.apply(this, args)
    if (fails) throw await broken(this)
    return result
  }
  return {
    count: () => count,
    stop: () => {
      prototype.query = query
    },
  }
}

/** Resolves when the pool knows too: until then it would lend the connection again. */
async function broken(client: pg.Client): Promise<Error> {
  const { stream } = (client as unknown as { connection: pg.Connection }).connection
  const ended = once(client, 'end')
  stream.destroy()
  await ended
  return new Error('Connection terminated unexpectedly')
}
