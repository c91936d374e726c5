/**
 * `kluscv verify` on this machine, as an employer without a browser runs it.
 * @module
 */
import { join } from 'node:path'
import type { CommandIo } from '../cli/command-io.ts'
import { runCommand } from '../cli/run-command.ts'
import { KlusCvError } from '../core/errors.ts'
import type { VerificationReport } from '../core/report.ts'
import type { DemoWorld } from './start-world.ts'

/** What the command says of a share link. */
export async function verifyLink(
  { folder, trust, wallet }: Pick<DemoWorld, 'folder' | 'trust' | 'wallet'>,
  link: string,
): Promise<VerificationReport> {
  const args = [
    ...['verify', link, '--json', '--development', '--wallet-url', wallet.url],
    ...['--trust-list', trust.trustList, '--trust-key', trust.trustKey],
    ...['--cache', join(folder, 'command-cache')],
  ]
  const said = await runAside(args)
  try {
    return JSON.parse(said.out) as VerificationReport
  } catch (cause) {
    const message = `kluscv verify gave no report. It said:\n${said.err}`
    throw new KlusCvError('ERR_KLUSCV_OPTION', message, { cause })
  }
}

/** Without the demo's own input, output and exit code. */
async function runAside(args: readonly string[]): Promise<{ readonly out: string; err: string }> {
  const said = { out: '', err: '' }
  const io: CommandIo = {
    out: (text) => {
      said.out += text
    },
    err: (text) => {
      said.err += text
    },
    exit: () => undefined,
    readInput: async () => new Uint8Array(),
    environment: {},
  }
  await runCommand(args, io)
  return said
}
