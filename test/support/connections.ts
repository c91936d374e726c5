/**
 * Counts attempts to open a connection, at the socket: nothing gets past this one.
 * @module
 */
import { Socket } from 'node:net'

/** Runs something while every connect is refused, and says how many were tried. */
export async function countConnects(run: () => Promise<unknown>): Promise<number> {
  const { connect } = Socket.prototype
  let connects = 0
  Socket.prototype.connect = () => {
    connects += 1
    throw new Error('connections are not allowed here')
  }
  try {
    await run()
  } finally {
    Socket.prototype.connect = connect
  }
  return connects
}
