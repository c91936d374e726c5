/**
 * The issuer of a platform, made once and used by its whole backend: backend-fastify.ts and
 * backend-express.ts show where. `kluscv init` makes the folder that it reads.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { createIssuer, openSigningKeys } from 'kluscv/issuer'
import { createIssuerStore, openDatabase } from 'kluscv/storage'

const read = (name: string) => readFile(`kluscv/${name}`, 'utf8')

// Later: read('platform.key.json') with { passphrase: process.env.KLUSCV_KEY_PASSPHRASE }
const keys = await openSigningKeys(await read('platform.dev.json'), { development: true })
const database = await openDatabase({ dataDirectory: 'kluscv/data' }) // or { url: 'postgres://…' }

export const issuer = createIssuer({
  ...keys,
  suite: 'eddsa-rdfc-2022',
  dataModel: '2.0',
  profile: JSON.parse(await read('profile.json')),
  publicUrl: 'http://localhost:8080', // yours: where everyone reaches this backend
  store: createIssuerStore(database),
})
await issuer.maintain() // renews lists: at the start, and every minute
const everyMinute = setInterval(() => issuer.maintain().catch(reportTrouble), 60_000)

/** To your log. Messages of this library hold nothing personal. */
function reportTrouble(error: unknown): void {
  process.stderr.write(`${String(error)}\n`)
}

/** To be called when the backend ends. */
export async function closeIssuer(): Promise<void> {
  clearInterval(everyMinute)
  await database.close()
}
