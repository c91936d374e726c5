/**
 * The border for strangers' documents: canonicalizing and inflating happen in child processes
 * with limits on time and memory, so that the worst document costs one child. Worker threads do
 * not bound Buffers; processes do.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { isJsonObject, type JsonValue } from '../../core/json.ts'
import { LIMITS } from '../../core/limits.ts'
import { PROBLEMS, type ProblemType } from '../../core/problems.ts'
import type { ProofAnswer, ProofChecker, ProofPatience } from '../../core/proof-checker.ts'
import { type Asker, createPool, type PoolLoad } from './create-pool.ts'
import { startChild } from './start-child.ts'

/** Work that is safe on hostile input. Each call throws `ERR_KLUSCV_SANDBOX` when it was cut off. */
export interface Sandbox {
  readonly checkProofs: ProofChecker
  /**
   * Inflates gzip; undefined when it is not gzip or more than `maxBytes`. Whether it is one member
   * is for the caller to check.
   */
  readonly inflate: (gzip: Uint8Array, maxBytes: number) => Promise<Uint8Array | undefined>
  readonly load: () => PoolLoad
  /** Kills the children. A sandbox that is idle does not keep the process alive. */
  readonly close: () => Promise<void>
}

/** How many children, and what each may use. */
export interface SandboxOptions {
  /** Children at work at the same time; 2 by default. */
  readonly processes?: number
  /** Wall clock for one job, in milliseconds; `LIMITS.sandboxTimeoutMs` by default. */
  readonly timeoutMs?: number
  /** Memory of one child, in bytes; `LIMITS.sandboxMemoryBytes` by default. */
  readonly memoryBytes?: number
  /** @internal The child's program; tests bring their own. */
  readonly entry?: URL
}

/** Jobs that may wait for a child: five full bundles. */
const MAX_WAITING = 256

const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('./child.ts', import.meta.url)
  : new URL('./child.js', import.meta.url)

/**
 * Creates a sandbox. Children start when they are first needed.
 *
 * @returns the sandbox; whoever creates it closes it
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const child = {
    entry: options.entry ?? ENTRY,
    timeoutMs: options.timeoutMs ?? LIMITS.sandboxTimeoutMs,
    memoryBytes: options.memoryBytes ?? LIMITS.sandboxMemoryBytes,
  }
  const pool = createPool({
    start: () => startChild(child),
    processes: options.processes ?? 2,
    maxWaiting: MAX_WAITING,
  })
  return {
    checkProofs: async (question, patience) =>
      readAnswer(
        await pool.run('checkProofs', question as unknown as JsonValue, askerOf(patience)),
      ),
    inflate: async (gzip, maxBytes) => {
      const input = { gzip: Buffer.from(gzip).toString('base64'), maxBytes }
      return readBytes(await pool.run('inflate', input), maxBytes)
    },
    load: pool.load,
    close: pool.close,
  }
}

function askerOf(patience: ProofPatience | undefined): Asker {
  return { patience, source: patience?.source, onWorked: patience?.onWorked }
}

function readAnswer(output: JsonValue): ProofAnswer {
  if (!isJsonObject(output)) throw nonsense()
  if (output['ok'] === true) return { ok: true }
  const problem = output['problem']
  if (output['ok'] !== false || !isJsonObject(problem)) throw nonsense()
  const { problem: type, pointer, detail } = problem
  if (!isProblemType(type) || typeof pointer !== 'string' || typeof detail !== 'string') {
    throw nonsense()
  }
  return { ok: false, problem: { problem: type, pointer, detail } }
}

function readBytes(output: JsonValue, maxBytes: number): Uint8Array | undefined {
  if (output === null) return undefined
  const bytes = typeof output === 'string' ? Buffer.from(output, 'base64') : undefined
  if (bytes === undefined || bytes.length > maxBytes) throw nonsense()
  return new Uint8Array(bytes)
}

function isProblemType(value: unknown): value is ProblemType {
  return typeof value === 'string' && Object.hasOwn(PROBLEMS, value)
}

function nonsense(): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_SANDBOX', 'the child process answered nonsense')
}
