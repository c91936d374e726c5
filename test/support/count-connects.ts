/**
 * Sees every outgoing connection of this process at the level of sockets, whichever library makes it.
 * @module
 */
import { type LookupFunction, Socket } from 'node:net'

/** One attempt to connect: the addresses that the socket was given to choose from. */
export interface Attempt {
  readonly host: string
  readonly addresses: readonly string[]
}

interface ConnectOptions {
  readonly host?: string
  readonly lookup?: LookupFunction
}

/**
 * Runs an action and lists its attempts to connect. With `block`, none of them leaves this machine:
 * each fails as if the host had refused.
 */
export async function attemptsDuring(
  action: () => Promise<unknown>,
  { block = false }: { readonly block?: boolean } = {},
): Promise<readonly Attempt[]> {
  const attempts: Promise<Attempt>[] = []
  const { connect } = Socket.prototype
  Socket.prototype.connect = function recorded(this: Socket, ...args: unknown[]): Socket {
    attempts.push(attemptOf(optionsOf(args)))
    return block ? refuse(this) : Reflect.apply(connect, this, args)
  } as typeof connect
  try {
    await action()
  } finally {
    Socket.prototype.connect = connect
  }
  return Promise.all(attempts)
}

function refuse(socket: Socket): Socket {
  // Whoever asked for the socket gets the error too; without a listener yet it would be uncaught.
  socket.on('error', () => undefined)
  return socket.destroy(Object.assign(new Error('blocked'), { code: 'ECONNREFUSED' }))
}

/** `net.connect` hands over its arguments as one array, `tls.connect` as they are. */
function optionsOf([first]: readonly unknown[]): ConnectOptions {
  return (Array.isArray(first) ? first[0] : first) as ConnectOptions
}

async function attemptOf({ host = '', lookup }: ConnectOptions): Promise<Attempt> {
  if (lookup === undefined) return { host, addresses: [] }
  return new Promise((resolve) => {
    lookup(host, { all: true }, (_error, found) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [String(found)]
      resolve({ host, addresses })
    })
  })
}
