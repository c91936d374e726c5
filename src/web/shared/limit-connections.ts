/**
 * How many connections may be open, in all and from one client: each costs memory before its first
 * byte, and a slow one costs it for as long as the time limits let it. What is too many is closed
 * without an answer. Proxies that are trusted carry many clients and count for nobody.
 * @module
 */
import type { Server } from 'node:http'
import { BlockList, isIP, type Socket } from 'node:net'
import { clientAt } from './client-of.ts'

/** In all: 2,000 with nothing sent hold 60 MB. */
const MAX_CONNECTIONS = 2_000

/** What may be open. */
export interface ConnectionLimits {
  /** Of one client at the same time. */
  readonly each: number
  /** Addresses and networks of proxies. */
  readonly trustProxy: readonly string[]
}

/** Holds a server to the limits. */
export function limitConnections(server: Server, { each, trustProxy }: ConnectionLimits): void {
  const proxies = networksOf(trustProxy)
  const open = new Map<string, number>()
  server.maxConnections = MAX_CONNECTIONS
  server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket
    if (isAmong(remoteAddress, proxies)) return
    const client = clientAt(remoteAddress)
    const count = (open.get(client) ?? 0) + 1
    if (count > each) {
      socket.destroy()
      return
    }
    open.set(client, count)
    socket.once('close', () => {
      const left = (open.get(client) ?? 1) - 1
      if (left === 0) open.delete(client)
      else open.set(client, left)
    })
  })
}

function networksOf(addresses: readonly string[]): BlockList {
  const list = new BlockList()
  for (const text of addresses) {
    const [address = '', bits] = text.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** BlockList takes an IPv4 address that is written as an IPv6 one for what it is. */
function isAmong(address: string, list: BlockList): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
