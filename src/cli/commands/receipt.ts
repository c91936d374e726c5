/**
 * `kluscv receipt`: whether a verifier signed this receipt of a check, and what stands in it. A
 * receipt is no certificate. Exits 0 when the signature is right, 1 when not.
 * @module
 */
import { type Command, Option } from 'commander'
import type { Locale } from '../../claims/words.ts'
import { KlusCvError } from '../../core/errors.ts'
import { parsePublicKey } from '../../suites/multikey.ts'
import { describeReceipt, openReceipt, RECEIPT_TITLE } from '../../verifier/index.ts'
import type { CommandIo } from '../command-io.ts'
import { readNamed } from '../named-files.ts'

interface ReceiptFlags {
  readonly key: string
  readonly lang: Locale
}

/** Registers the command. */
export function registerReceiptCommand(program: Command, io: CommandIo): void {
  program
    .command('receipt')
    .description('check a receipt that a verifier signed; it is no certificate')
    .argument('<file>', 'the receipt, as JSON')
    .requiredOption('--key <key>', 'public key with which the verifier signs receipts (z6Mk…)')
    .addOption(new Option('--lang <language>', 'language').choices(['en', 'nl']).default('en'))
    .action((file: string, flags: ReceiptFlags) => checkReceipt(file, flags, io))
}

const NOT_SIGNED = 'This key did not sign it as a receipt, or it was changed.\n'

async function checkReceipt(
  file: string,
  { key, lang }: ReceiptFlags,
  io: CommandIo,
): Promise<void> {
  if (!parsePublicKey(key).ok) {
    throw new KlusCvError('ERR_KLUSCV_OPTION', 'The flag --key must be a public key (z6Mk…).')
  }
  const receipt = openReceipt(await readNamed(file), key)
  if (receipt === undefined) {
    io.err(NOT_SIGNED)
    io.exit(1)
    return
  }
  const lines = [RECEIPT_TITLE[lang], ...describeReceipt(receipt, lang)]
  // Names in it are the signer's: nothing in them may steer the terminal.
  io.out(lines.map((line) => `${line.replaceAll(/\p{C}/gu, '?')}\n`).join(''))
}
