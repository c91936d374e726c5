/**
 * A few children and a queue in front of them. A dead child is replaced when its place is next
 * needed; a queue that is full refuses at once instead of promising.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import type { ProofPatience } from '../../core/proof-checker.ts'
import type { SandboxChild } from './start-child.ts'
import { watchPatience } from './watch-patience.ts'

/** Runs tasks in whichever child is free. */
export interface Pool {
  readonly run: (task: string, input: JsonValue, patience?: ProofPatience) => Promise<JsonValue>
  /** Kills all children; whoever still waits gets `ERR_KLUSCV_SANDBOX`. */
  readonly close: () => Promise<void>
}

interface Waiter {
  readonly take: (place: number) => void
  readonly refuse: (reason: string) => void
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

  const takePlace = async (patience: ProofPatience | undefined): Promise<number> => {
    if (closed) throw sandboxError('the sandbox was closed')
    const place = free.pop() // the one used last is warm
    if (place !== undefined) return place
    if (waiting.length >= options.maxWaiting) throw sandboxError('too many checks are waiting')
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        take: (place) => {
          stopWatch()
          resolve(place)
        },
        refuse: (reason) => {
          stopWatch()
          reject(sandboxError(reason))
        },
      }
      const stopWatch = watchPatience(patience, () => {
        waiting.splice(waiting.indexOf(waiter), 1)
        waiter.refuse('the check waited too long')
      })
      waiting.push(waiter)
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
    run: async (task, input, patience) => {
      const place = await takePlace(patience)
      try {
        return await childAt(place).run(task, input)
      } finally {
        giveBack(place)
      }
    },
    close: async () => {
      closed = true
      for (const waiter of waiting.splice(0)) waiter.refuse('the sandbox was closed')
      await Promise.all([...children.values()].map((child) => child.stop()))
    },
  }
}

function sandboxError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_SANDBOX', message)
}
