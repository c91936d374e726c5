/**
 * A signing program that runs. Whatever it does wrong kills it; a killed one is never used again.
 * @module
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { MOST_ANSWER_CHARACTERS } from './messages.ts'
import { createQuestions, type Questions } from './questions.ts'

/** A program and its arguments; no shell reads them. */
export type CommandLine = readonly [program: string, ...args: string[]]

/** A running program. It does not keep our process alive, except while it is asked something. */
export interface RunningProgram extends Omit<Questions, 'take'> {
  /** Lets it end by itself, or kills it; resolves when it is gone. */
  readonly stop: () => Promise<void>
}

/** To close its session with an HSM. */
const STOP_TIMEOUT_MS = 2_000

type Child = ChildProcessByStdio<Writable, Readable, null>

/** Starts a program; whether it can be started shows when it is asked. */
export function startProgram([program, ...args]: CommandLine, timeoutMs: number): RunningProgram {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const questions = createQuestions({
    write: (line) => child.stdin.write(line),
    timeoutMs,
    onEnd: () => child.kill('SIGKILL'),
  })
  listen(child, questions)
  child.unref()
  for (const stream of [child.stdin, child.stdout]) if (stream instanceof Socket) stream.unref()
  return { ...questions, stop: () => stop(child, questions) }
}

function listen(child: Child, { take, end }: Questions): void {
  child.on('error', () => end('the signing program cannot be started'))
  child.on('exit', () => end('the signing program ended'))
  child.stdin.on('error', () => end('the signing program takes no questions'))
  child.stdout.on('error', () => end('the signing program gives no answers'))
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = `${text}${chunk}`.split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) take(line)
    if (text.length > MOST_ANSWER_CHARACTERS) end('the signing program answers nonsense')
  })
}

async function stop(child: Child, { end }: Questions): Promise<void> {
  const isGone = child.exitCode !== null || child.signalCode !== null || child.pid === undefined
  if (isGone) return
  const exit = once(child, 'exit')
  child.stdin.end()
  await Promise.race([exit, wait(STOP_TIMEOUT_MS)])
  end('the signer was closed')
  await exit
}
