/**
 * Runs the command line: what a subcommand throws becomes one sentence and an exit code. Codes 0
 * to 3 are verdicts of `kluscv verify`; a call that could not be carried out exits with 64 or 70.
 * @module
 */
import { CommanderError } from 'commander'
import { KlusCvError } from '../core/errors.ts'
import type { CommandIo } from './command-io.ts'
import { createProgram } from './create-program.ts'

/** The call was wrong: a flag, a setting, a file (EX_USAGE of sysexits.h). */
const EXIT_USAGE = 64

/** The call was right, and something on our side failed (EX_SOFTWARE). */
const EXIT_FAILURE = 70

const CALLERS_FAULT: ReadonlySet<string> = new Set([
  'ERR_KLUSCV_OPTION',
  'ERR_KLUSCV_KEY',
  'ERR_KLUSCV_REQUEST',
  'ERR_KLUSCV_RECORD',
  'ERR_KLUSCV_CREDENTIAL',
  'ERR_KLUSCV_NOT_FOUND',
  'ERR_KLUSCV_CONFLICT',
  'ERR_KLUSCV_STOPPED',
  'ERR_KLUSCV_TRUST_LIST',
])

/** Runs `kluscv` with these arguments (without node and script). Never throws. */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<void> {
  const plainIo = { ...io, err: (text: string) => io.err(withoutControls(text)) }
  try {
    const program = await createProgram(args[0], plainIo)
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    report(error, plainIo)
  }
}

/** A problem's pointer can name a member that a stranger chose: nothing in it may steer the terminal. */
function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{C}\n]/gu, '?')
}

function report(error: unknown, io: CommandIo): void {
  if (error instanceof CommanderError) {
    // Commander has already said what is wrong; help and version end with 0.
    io.exit(error.exitCode === 0 ? 0 : EXIT_USAGE)
  } else if (error instanceof KlusCvError) {
    const problems = error.problems.map(
      ({ pointer, message }) => `  ${pointer || '/'} ${message}\n`,
    )
    io.err(`${sentenceOf(error.message)} (${error.code})\n${problems.join('')}`)
    io.exit(CALLERS_FAULT.has(error.code) ? EXIT_USAGE : EXIT_FAILURE)
  } else {
    // A fault of ours or of a dependency: its message may hold what it worked on.
    io.err(`Something went wrong that should not: ${nameOf(error)}.\n`)
    io.exit(EXIT_FAILURE)
  }
}

/** Messages of the library are clauses, as others put them into their own sentences. */
function sentenceOf(message: string): string {
  const capital = message.replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase())
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = (error as { readonly code?: unknown }).code
  return typeof code === 'string' ? code : error.name
}
