/**
 * The memory that requests and their answers may take, so that no employer keeps out the others and
 * all together do not fill the process.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'

/** Room in bytes. */
export interface RequestRoom {
  /**
   * Takes some of it.
   * @throws KlusCvError `ERR_KLUSCV_LIMIT` when this client has its share, `ERR_KLUSCV_STORAGE`
   *   when all is taken
   */
  readonly take: (client: string, bytes: number) => void
  /** Gives it back. */
  readonly give: (client: string, bytes: number) => void
}

/** How much there is, in bytes. */
export interface RoomLimits {
  readonly total: number
  readonly each: number
}

/** Room of which nothing is taken. */
export function createRequestRoom({ total, each }: RoomLimits): RequestRoom {
  const takenBy = new Map<string, number>()
  let taken = 0
  const change = (client: string, bytes: number): void => {
    const left = (takenBy.get(client) ?? 0) + bytes
    if (left > 0) takenBy.set(client, left)
    else takenBy.delete(client)
    taken += bytes
  }
  return {
    take: (client, bytes) => {
      if ((takenBy.get(client) ?? 0) + bytes > each) {
        throw new KlusCvError('ERR_KLUSCV_LIMIT', 'Too many requests of this address are waiting.')
      }
      if (taken + bytes > total) {
        throw new KlusCvError('ERR_KLUSCV_STORAGE', 'too many requests are waiting')
      }
      change(client, bytes)
    },
    give: (client, bytes) => change(client, -bytes),
  }
}
