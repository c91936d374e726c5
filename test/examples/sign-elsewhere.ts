/**
 * An issuer whose private key never enters its process: another program signs, such as
 * signing-process.mjs, or something of one's own.
 * @module
 */
import {
  type CommandLine,
  createIssuer,
  createProgramSigner,
  didWebOf,
  type Issuer,
} from 'kluscv/issuer'
import { createIssuerStore, type Database } from 'kluscv/storage'
import profile from './profile.json' with { type: 'json' }

const publicUrl = 'https://buurtklus.example'
const did = didWebOf(publicUrl)
const id = `${did}#key-1`

/** The issuer, whose signatures come from a program; `close` ends that when the backend ends. */
export function issuerOf(database: Database, publicKeyMultibase: string, command: CommandLine) {
  const signer = createProgramSigner({ id, publicKeyMultibase, command })
  const store = createIssuerStore(database)
  const suite = 'eddsa-rdfc-2022'
  const key = { signer, publicKeyMultibase }
  const issuer: Issuer = createIssuer({
    did,
    suite,
    dataModel: '2.0',
    ...key,
    profile,
    publicUrl,
    store,
  })
  return { issuer, close: signer.close }
}

/** Without a program: whatever signs, as `Signer` asks. Here `ask` calls a vault over your network. */
export function vaultSigner(ask: (data: Uint8Array) => Promise<Uint8Array>) {
  return { id, algorithm: 'Ed25519' as const, sign: ({ data }: { data: Uint8Array }) => ask(data) }
}
