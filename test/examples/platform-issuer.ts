/**
 * The issuer of a platform, made once and used by its whole backend: backend-fastify.ts and
 * backend-express.ts show where.
 * @module
 */
import { createIssuer, createSigner, didWebOf, generateKeyPair } from 'kluscv/issuer'
import { createIssuerStore, openDatabase } from 'kluscv/storage'
import profile from './profile.json' with { type: 'json' }

const publicUrl = 'https://buurtklus.example'
const did = didWebOf(publicUrl)
const keyPair = generateKeyPair() // yours comes from `kluscv keys create`, or signs in a vault
const database = await openDatabase({ dataDirectory: '.kluscv/data' }) // or { url: 'postgres://…' }

export const issuer = createIssuer({
  did,
  suite: 'eddsa-rdfc-2022',
  dataModel: '2.0',
  signer: createSigner({ id: `${did}#key-1`, secretKeyMultibase: keyPair.secretKeyMultibase }),
  publicKeyMultibase: keyPair.publicKeyMultibase,
  profile,
  publicUrl,
  store: createIssuerStore(database),
})
await issuer.maintain() // renews lists: at the start, and every minute
const everyMinute = setInterval(() => issuer.maintain().catch(reportTrouble), 60_000)

/** To your log. Messages of this library hold nothing personal. */
export function reportTrouble(error: unknown): void {
  process.stderr.write(`${String(error)}\n`)
}

/** To be called when the backend ends. */
export async function closeIssuer(): Promise<void> {
  clearInterval(everyMinute)
  await database.close()
}
