/**
 * Free ports on loopback. A platform's port is part of its DID, so it is chosen before the start.
 * @module
 */
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'

/**
 * So many free ports: from `first` on when all of those are free, so that the demo's addresses
 * are the same every time; any others else.
 */
export async function findPorts(count: number, first: number): Promise<readonly number[]> {
  const wanted = Array.from({ length: count }, (_unused, index) => first + index)
  return (await reserve(wanted)) ?? (await reserve(wanted.map(() => 0))) ?? []
}

/** Where a service on this port is reached. */
export function localUrl(port: number): string {
  return `http://localhost:${port}`
}

/** All ports are held until each is found: otherwise one could be found twice. */
async function reserve(ports: readonly number[]): Promise<readonly number[] | undefined> {
  const servers: Server[] = []
  try {
    for (const port of ports) {
      const server = createServer()
      servers.push(server)
      await once(server.listen(port, '127.0.0.1'), 'listening')
    }
    return servers.map(portOf)
  } catch {
    return undefined
  } finally {
    await Promise.all(servers.map(close))
  }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return
  await new Promise((resolve) => server.close(resolve))
}
