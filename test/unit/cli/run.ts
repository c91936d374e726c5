/**
 * Runs the command in this process, with everything it says and sets kept for the test.
 * @module
 */
import { runCommand } from '../../../src/cli/run-command.ts'

/** What a command did. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `kluscv` with these arguments, in an environment of its own. */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ran> {
  const ran = { code: 0, out: '', err: '' }
  await runCommand(args, {
    out: (text) => {
      ran.out += text
    },
    err: (text) => {
      ran.err += text
    },
    exit: (code) => {
      ran.code = code
    },
    readInput: async () => new TextEncoder().encode(input),
    environment,
  })
  return ran
}
