/**
 * What a command may touch besides its own work: standard output, standard error, standard input
 * and the exit code. Injected, so that tests run commands in process.
 * @module
 */
import { buffer } from 'node:stream/consumers'

/** The surroundings of a command. */
export interface CommandIo {
  /** Writes to standard output: the result, and nothing else. A newline is not added. */
  readonly out: (text: string) => void
  /** Writes to standard error: progress and problems. A newline is not added. */
  readonly err: (text: string) => void
  /** Shows one line that the next one replaces; only where standard error is a terminal. */
  readonly showStatus?: (line: string) => void
  /** Sets the exit code; the process ends when its work is done. */
  readonly exit: (code: number) => void
  /** Standard input, whole. */
  readonly readInput: () => Promise<Uint8Array>
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** To the start of the line, and empty it (ECMA-48 section 8.3.41). */
const CLEAR_LINE = '\r\u001b[K'

/** The surroundings of this process. */
export function createProcessIo(): CommandIo {
  const { stdout, stderr } = process
  for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe)
  return {
    ...(stderr.isTTY ? { showStatus: (line) => void stderr.write(`${CLEAR_LINE}${line}`) } : {}),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    exit: (code) => {
      process.exitCode = code
    },
    readInput: () => buffer(process.stdin),
    // biome-ignore lint/style/noProcessEnv: the command hands its environment to what it starts
    environment: process.env,
  }
}

/**
 * Whoever reads had enough: `kluscv … | head`. The work goes on to its end, so that no certificate
 * is half issued, no database is left open, and the exit code is still the verdict.
 */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}
