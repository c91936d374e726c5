/**
 * An issuer inside a platform's own backend: one record in, signed certificates out.
 * @module
 */
import { createIssuer, createSigner, didWebOf, generateKeyPair } from 'kluscv/issuer'
import { createIssuerStore, openDatabase } from 'kluscv/storage'
import profile from './profile.json' with { type: 'json' }
import record from './record.json' with { type: 'json' }

const publicUrl = 'https://buurtklus.example'
const did = didWebOf(publicUrl)
const keyPair = generateKeyPair() // yours comes from `kluscv keys create`, or signs in a vault
const database = await openDatabase({ dataDirectory: '.kluscv/data' }) // or { url: 'postgres://…' }

const issuer = createIssuer({
  did,
  suite: 'eddsa-rdfc-2022',
  dataModel: '2.0',
  signer: createSigner({ id: `${did}#key-1`, secretKeyMultibase: keyPair.secretKeyMultibase }),
  publicKeyMultibase: keyPair.publicKeyMultibase,
  profile,
  publicUrl,
  store: createIssuerStore(database),
})
await issuer.maintain() // at the start, and every minute

export const { certificates } = await issuer.issueCertificates(record)
await issuer.changeStatus(certificates[0]?.id ?? '', 'revoke', { reason: 'issued in error' })

await database.close()
