/**
 * One child process that runs one job at a time and is killed when a job takes too long, too much
 * memory, or answers with anything but an answer. A killed child is never used again.
 * @module
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import { KlusCvError } from '../../core/errors.ts'
import type { JsonValue } from '../../core/json.ts'
import { awaitReplies } from './await-replies.ts'
import { CHILD_ENVIRONMENT, launchCommand } from './launch-command.ts'
import { residentBytes } from './resident-memory.ts'
import { workedMs } from './worked-time.ts'

/** A running child. */
export interface SandboxChild {
  /** Runs a task; throws `ERR_KLUSCV_SANDBOX` when the child did not survive it. */
  readonly run: (
    task: string,
    input: JsonValue,
    /** Told what it took, in milliseconds of a core. */
    onWorked?: (milliseconds: number) => void,
    /** The bytes of a file, when the task is about one. */
    file?: Uint8Array,
  ) => Promise<JsonValue>
  /** False once the child was killed or ended: start another one. */
  readonly isAlive: () => boolean
  /** Kills the child; resolves when it is gone. */
  readonly stop: () => Promise<void>
}

/** How a child is started and bounded. */
export interface ChildOptions {
  readonly entry: URL
  /** Wall clock for one job, in milliseconds. */
  readonly timeoutMs: number
  /** Data segment and resident memory, in bytes. */
  readonly memoryBytes: number
  /** How far it stands back when cores are scarce, as `nice` has it; 0 by default. */
  readonly niceness?: number
}

/** To start node and load the libraries, on a busy machine. It takes a second or two. */
const START_TIMEOUT_MS = 30_000

/** How often resident memory is looked at: a child can write about 200 MB in that time. */
const WATCH_INTERVAL_MS = 50

const NO_FILE = new Uint8Array(0)

/** What a job left behind must not be missing for the next one: a child with this much of it ends. */
const GROWN = 0.6

/** Starts a child. It may still be loading when this returns; its first job waits for that. */
export function startChild(options: ChildOptions): SandboxChild {
  const child = spawnChild(options)
  const replies = awaitReplies(() => child.kill('SIGKILL'))
  child.on('error', () => replies.end('the child process could not be started'))
  child.on('exit', () => replies.end('the child process died'))
  child.on('message', replies.deliver)
  child.stdin?.on('error', () => undefined) // it ended before it had read all: `exit` says so
  const ready = replies.next(START_TIMEOUT_MS, ({ kind }) => kind === 'ready')
  ready.catch(() => undefined) // the job that waits for it hears of it
  let jobs = 0

  const runJob = async (task: string, input: JsonValue, file: Uint8Array): Promise<JsonValue> => {
    jobs += 1
    const id = jobs
    const next = replies.next(
      options.timeoutMs,
      (reply) => reply.kind !== 'ready' && reply.id === id,
    )
    if (child.connected) {
      child.send({ id, task, input, bytes: file.length })
      child.stdin?.write(file)
    }
    const reply = await next
    if (reply.kind === 'output') return reply.output
    throw new KlusCvError('ERR_KLUSCV_SANDBOX', 'the child process could not finish the task')
  }

  return {
    isAlive: replies.isOpen,
    run: async (task, input, onWorked, file = NO_FILE) => {
      const watch = setInterval(() => {
        if (residentBytes(child.pid) <= options.memoryBytes) return
        replies.end('the child process was killed: out of memory')
      }, WATCH_INTERVAL_MS)
      hold(child, true)
      let began: Moment | undefined
      try {
        await ready
        began = momentOf(child)
        return await runJob(task, input, file)
      } finally {
        if (began !== undefined) onWorked?.(workedSince(began, momentOf(child)))
        clearInterval(watch)
        hold(child, false)
        if (residentBytes(child.pid) > options.memoryBytes * GROWN) {
          replies.end('the child process has grown')
        }
      }
    },
    stop: async () => {
      replies.end('the sandbox was closed')
      const isGone = child.exitCode !== null || child.signalCode !== null || child.pid === undefined
      if (isGone) return
      // Whoever awaits the end must live to see it: an idle child alone would not keep us.
      child.ref()
      await once(child, 'exit')
    },
  }
}

interface Moment {
  readonly at: number
  /** What the child had computed until then, where that is known. */
  readonly worked: number | undefined
}

function momentOf({ pid }: ChildProcess): Moment {
  return { at: performance.now(), worked: workedMs(pid) }
}

/** Of a child that was killed all the time counts: it did not wait for anyone. */
function workedSince(began: Moment, ended: Moment): number {
  if (began.worked === undefined || ended.worked === undefined) return ended.at - began.at
  return ended.worked - began.worked
}

function spawnChild({ entry, memoryBytes, niceness = 0 }: ChildOptions): ChildProcess {
  const [command, ...args] = launchCommand(entry, memoryBytes)
  const child = spawn(command, args, {
    env: CHILD_ENVIRONMENT,
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    serialization: 'json',
  })
  if (child.pid !== undefined && niceness > 0) setPriority(child.pid, niceness)
  return child
}

// An idle child does not keep our own process from ending; a working one does.
function hold(child: ChildProcess, isBusy: boolean): void {
  for (const handle of [child, child.channel]) {
    if (isBusy) handle?.ref()
    else handle?.unref()
  }
}
