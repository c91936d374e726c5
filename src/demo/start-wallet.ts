/**
 * Starts the wallet of the demo: the pages in which a worker keeps certificates, and the store behind
 * share links, in a database of its own.
 * @module
 */
import type { Engine } from '../storage/index.ts'
import { localUrl } from './find-ports.ts'
import { type Service, startService } from './start-kluscv.ts'

/** How it is started. */
export interface WalletOptions {
  readonly engine: Engine
  readonly port: number
  readonly verifierUrl: string
}

const DATABASE = 'kluscv_shares'

/** Starts it on localhost. */
export async function startWallet(options: WalletOptions): Promise<Service> {
  const { engine, port, verifierUrl } = options
  const url = localUrl(port)
  await engine.createDatabase(DATABASE)
  return startService({
    name: 'The wallet',
    args: ['wallet', '--development'],
    url,
    environment: {
      KLUSCV_PORT: String(port),
      KLUSCV_PUBLIC_URL: url,
      KLUSCV_VERIFIER_URL: verifierUrl,
      KLUSCV_DATABASE_URL: engine.url(DATABASE),
      KLUSCV_RATE_LIMIT_PER_MINUTE: '6000',
      KLUSCV_LOG_LEVEL: 'error',
    },
  })
}
