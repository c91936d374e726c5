/**
 * A few children and a queue in front of them. A dead child is replaced when its place is next
 * needed; a queue that is full refuses at once instead of promising.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import type { SandboxChild } from './start-child.ts'

/** Runs tasks in whichever child is free. */
export interface Pool {
  readonly run: (task: string, input: JsonValue) => Promise<JsonValue>
  /** Kills all children; whoever still waits gets `ERR_KLUSCV_SANDBOX`. */
  readonly close: () => Promise<void>
}

interface Waiter {
  readonly take: (place: number) => void
  readonly refuse: () => void
}

/** A pool of `processes` children, in front of which at most `maxWaiting` jobs wait. */
export function createPool(options: {
  readonly start: () => SandboxChild
  readonly processes: number
  readonly maxWaiting: number
}): Pool {
  const children = new Map<number, SandboxChild>()
  const free = Array.from({ length: options.processes }, (_, place) => place)
  const waiting: Waiter[] = []
  let closed = false

  const takePlace = async (): Promise<number> => {
    if (closed) throw sandboxError('the sandbox was closed')
    const place = free.pop() // the one used last is warm
    if (place !== undefined) return place
    if (waiting.length >= options.maxWaiting) throw sandboxError('too many checks are waiting')
    return new Promise((take, reject) => {
      waiting.push({ take, refuse: () => reject(sandboxError('the sandbox was closed')) })
    })
  }

  const giveBack = (place: number): void => {
    const next = waiting.shift()
    if (next === undefined) free.push(place)
    else next.take(place)
  }

  const childAt = (place: number): SandboxChild => {
    const present = children.get(place)
    if (present?.isAlive()) return present
    if (closed) throw sandboxError('the sandbox was closed')
    const child = options.start()
    children.set(place, child)
    return child
  }

  return {
    run: async (task, input) => {
      const place = await takePlace()
      try {
        return await childAt(place).run(task, input)
      } finally {
        giveBack(place)
      }
    },
    close: async () => {
      closed = true
      for (const waiter of waiting.splice(0)) waiter.refuse()
      await Promise.all([...children.values()].map((child) => child.stop()))
    },
  }
}

function sandboxError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_SANDBOX', message)
}
