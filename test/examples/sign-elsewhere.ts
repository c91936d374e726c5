/**
 * An issuer whose private key never enters its process: another program signs, such as
 * signing-process.mjs, or something of one's own.
 * @module
 */
import { readFile } from 'node:fs/promises'
import type { Signer } from 'kluscv'
import {
  type CommandLine,
  createIssuer,
  createProgramSigner,
  type Issuer,
  openSigningKeys,
} from 'kluscv/issuer'
import { createIssuerStore, type Database } from 'kluscv/storage'
import profile from './profile.json' with { type: 'json' }

/** `keyFile` is what `kluscv keys create --public-key` wrote; the program ends with this process. */
export async function openIssuer(
  database: Database,
  keyFile: string,
  command: CommandLine,
): Promise<Issuer> {
  const { did, ...keys } = await openSigningKeys(await readFile(keyFile, 'utf8'), {
    development: true, // yours: the passphrase of the file
    signerFor: (key) => createProgramSigner({ ...key, command }),
  })
  const store = createIssuerStore(database)
  const form = { suite: 'eddsa-rdfc-2022', dataModel: '2.0' } as const
  return createIssuer({
    did,
    ...keys,
    ...form,
    profile,
    publicUrl: 'https://buurtklus.example',
    store,
  })
}

/** Without a program: whatever signs, as `Signer` asks. Here `ask` calls a vault over your network. */
export function vaultSigner(id: string, ask: (data: Uint8Array) => Promise<Uint8Array>): Signer {
  return { id, algorithm: 'Ed25519', sign: ({ data }) => ask(data) }
}
