/**
 * One client in front of several issuer processes: it spreads requests over those that run, as a
 * load balancer does, and knows which wait for an answer of which.
 * @module
 */
import { setTimeout as wait } from 'node:timers/promises'
import { AUTHORIZATION, type IssuerProcess } from './issuer-processes.ts'

/** The client. */
export interface SpreadRequests {
  /** The processes that get requests; change it when one ends or starts. */
  readonly processes: Set<IssuerProcess>
  /** How many requests wait for an answer of this one. */
  readonly waitingFor: (process: IssuerProcess) => number
  /** Sends a request to the next process: its answer, or undefined when none came. */
  readonly post: (
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response | undefined>
  /** The text at a path, asked of the next process. */
  readonly get: (path: string) => Promise<string>
}

/** A client of these processes. */
export function createSpreadRequests(started: readonly IssuerProcess[]): SpreadRequests {
  const processes = new Set(started)
  const waiting = new Map<IssuerProcess, number>()
  let turn = 0
  const next = async (): Promise<IssuerProcess> => {
    while (processes.size === 0) await wait(20)
    turn += 1
    const process = [...processes][turn % processes.size]
    return process ?? next()
  }
  const count = (process: IssuerProcess, change: number) =>
    waiting.set(process, (waiting.get(process) ?? 0) + change)
  return {
    processes,
    waitingFor: (process) => waiting.get(process) ?? 0,
    post: async (path, body, headers = {}) => {
      const process = await next()
      count(process, 1)
      try {
        const answer = await fetch(`${process.url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...AUTHORIZATION, ...headers },
          body: JSON.stringify(body),
        })
        // The whole answer, or none: a process can be killed while it sends.
        return new Response(await answer.text(), { status: answer.status })
      } catch {
        return undefined
      } finally {
        count(process, -1)
      }
    },
    get: async (path) => (await fetch(`${(await next()).url}${path}`)).text(),
  }
}
