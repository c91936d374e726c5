/**
 * A few children and a queue in front of them, in which those who ask from different places take
 * turns. A dead child is replaced when its place is next needed; a queue that is full refuses at
 * once instead of promising.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import type { ProofPatience } from '../../core/proof-checker.ts'
import type { SandboxChild } from './start-child.ts'
import { createWaitingLine } from './waiting-line.ts'
import { watchPatience } from './watch-patience.ts'

/** Who asks, and for how long. */
export interface Asker {
  readonly patience?: ProofPatience | undefined
  /** Where the job comes from, like an address; those of one source wait for each other. */
  readonly source?: string | undefined
  /** Told what the job took, in milliseconds of a core: once, also when it was cut off. */
  readonly onWorked?: ((milliseconds: number) => void) | undefined
}

/** How busy children are. */
export interface PoolLoad {
  /** Jobs that a child has. */
  readonly working: number
  /** Jobs that wait for one. */
  readonly waiting: number
}

/** Runs tasks in whichever child is free. */
export interface Pool {
  readonly run: (
    task: string,
    input: JsonValue,
    asker?: Asker,
    /** The bytes of a file, when the task is about one. */
    file?: Uint8Array,
  ) => Promise<JsonValue>
  readonly load: () => PoolLoad
  /** Kills all children; whoever still waits gets `ERR_KLUSCV_SANDBOX`. */
  readonly close: () => Promise<void>
}

interface Waiter {
  readonly take: (place: number) => void
  readonly refuse: (reason: string) => void
}

/**
 * A pool of `processes` children, in front of which at most `maxWaiting` jobs wait, and of one
 * source at most `maxWaitingEach`.
 */
export function createPool(options: {
  readonly start: () => SandboxChild
  readonly processes: number
  readonly maxWaiting: number
  readonly maxWaitingEach?: number
}): Pool {
  const { maxWaiting, maxWaitingEach = maxWaiting } = options
  const children = new Map<number, SandboxChild>()
  const free = Array.from({ length: options.processes }, (_, place) => place)
  const waiting = createWaitingLine<Waiter>()
  let closed = false

  const takePlace = async ({ patience, source = '' }: Asker): Promise<number> => {
    if (closed) throw sandboxError('the sandbox was closed')
    const place = free.pop() // the one used last is warm
    if (place !== undefined) return place
    if (waiting.count() >= maxWaiting || waiting.count(source) >= maxWaitingEach) {
      throw sandboxError('too many checks are waiting')
    }
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
        waiting.remove(source, waiter)
        waiter.refuse('the check waited too long')
      })
      waiting.add(source, waiter)
    })
  }

  const giveBack = (place: number): void => {
    const next = waiting.next()
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
    run: async (task, input, asker = {}, file) => {
      const place = await takePlace(asker)
      try {
        return await childAt(place).run(task, input, asker.onWorked, file)
      } finally {
        giveBack(place)
      }
    },
    load: () => ({ working: options.processes - free.length, waiting: waiting.count() }),
    close: async () => {
      closed = true
      for (let waiter = waiting.next(); waiter !== undefined; waiter = waiting.next()) {
        waiter.refuse('the sandbox was closed')
      }
      await Promise.all([...children.values()].map((child) => child.stop()))
    },
  }
}

function sandboxError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_SANDBOX', message)
}
