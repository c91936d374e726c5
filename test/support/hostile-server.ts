/**
 * Real servers on loopback that misbehave on purpose.
 * @module
 */
import { createServer, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { SELF_SIGNED } from './self-signed.ts'

/** A running server, what it was asked, and how to end it. */
export interface HostileServer {
  readonly url: string
  readonly port: number
  /** How often a client connected. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

/** Starts a server that answers every request so. */
export async function startServer(
  answer: RequestListener,
  { tls = false }: { readonly tls?: boolean } = {},
): Promise<HostileServer> {
  const server = tls ? createTlsServer(SELF_SIGNED, answer) : createServer(answer)
  let connections = 0
  server.on('connection', () => {
    connections += 1
  })
  const port = await listen(server)
  return {
    url: `${tls ? 'https' : 'http'}://localhost:${port}`,
    port,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
