/**
 * Starts everything the demo needs, in order: a PostgreSQL, the platforms, the first certificates,
 * the trust list that names the platforms and their status lists, a verifier and a wallet. Stops it
 * in reverse, whatever happened.
 * @module
 */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KlusCvError } from '../core/errors.ts'
import { startEngine } from '../storage/index.ts'
import { askForCertificates, type IssuedCertificate } from './ask.ts'
import { findPorts, localUrl } from './find-ports.ts'
import { DEMO_PLATFORMS, type DemoPlatform, readDemoRecords } from './platforms.ts'
import { type DemoIssuer, startIssuers } from './start-issuers.ts'
import type { Service } from './start-kluscv.ts'
import { type DemoVerifier, startVerifier, untilListsAreHeld } from './start-verifier.ts'
import { startWallet } from './start-wallet.ts'
import { type ListedIssuer, type TrustFiles, writeTrustList } from './write-trust-list.ts'

/** Everything that runs. */
export interface DemoWorld {
  /** Its files; gone after the end. */
  readonly folder: string
  readonly issuers: readonly DemoIssuer[]
  readonly trust: TrustFiles
  readonly verifier: DemoVerifier
  readonly wallet: Service
  /** Has this closed too at the end, before everything that was started earlier. */
  readonly closeLater: (close: () => Promise<unknown>) => void
}

/** The first of the demo's ports; the others follow. */
const FIRST_PORT = 4100

/** Who is told what happens, and what ends the visit early. */
export interface VisitOptions {
  readonly say: (text: string) => void
  readonly interrupted: Promise<'interrupted'>
  /** Which platforms there are; default: all six. */
  readonly platforms?: readonly DemoPlatform[]
  /** How many workers each has beside the scenario's; default 19. */
  readonly otherWorkers?: number
}

const OTHER_WORKERS = 19

/** Starts the world, lets `visit` use it, and takes it down again, also when interrupted. */
export async function visitWorld(
  options: VisitOptions,
  visit: (world: DemoWorld) => Promise<void>,
): Promise<void> {
  const closing = createClosers()
  const visiting = startWorld(options, closing.add).then(visit)
  try {
    await Promise.race([visiting, options.interrupted])
  } finally {
    await closing.closeAll()
    // What was interrupted ends by itself, badly: its services are gone. Nobody waits for that.
    visiting.catch(() => undefined)
  }
}

/** What is to be closed, last opened first. What opens after that is closed at once, and is the last. */
function createClosers() {
  const closers: (() => Promise<unknown>)[] = []
  let closed = false
  return {
    add: (close: () => Promise<unknown>): void => {
      if (!closed) return void closers.push(close)
      close().catch(() => undefined)
      throw new KlusCvError('ERR_KLUSCV_OPTION', 'the demo was stopped while it started')
    },
    closeAll: async (): Promise<void> => {
      closed = true
      for (const close of closers.reverse()) await close()
    },
  }
}

async function startWorld(
  { say, platforms = DEMO_PLATFORMS, otherWorkers = OTHER_WORKERS }: VisitOptions,
  closeLater: (close: () => Promise<unknown>) => void,
): Promise<DemoWorld> {
  const folder = await createFolder()
  closeLater(() => rm(folder, { recursive: true, force: true }))
  say('Starting PostgreSQL …\n')
  const engine = await startEngine({ dataDirectory: join(folder, 'data') })
  closeLater(() => rm(engine.dataDirectory, { recursive: true, force: true }))
  closeLater(engine.stop)
  say(`Starting ${platforms.length} platforms …\n`)
  const [verifierPort = 0, walletPort = 0, ...ports] = await findPorts(
    platforms.length + 2,
    FIRST_PORT,
  )
  const [verifierUrl, walletUrl] = [localUrl(verifierPort), localUrl(walletPort)] as const
  const place = { folder, engine, ports, walletUrl, verifierUrl }
  const issuers = await startIssuers(platforms, place, (issuer) => {
    closeLater(issuer.stop)
    say(`  ${issuer.platform.slug} at ${issuer.url}\n`)
  })
  say('Issuing the certificates of their workers …\n')
  const issued = await issueToAll(issuers, otherWorkers)
  const count = issued.reduce((sum, { certificates }) => sum + certificates.length, 0)
  say(`  ${count} certificates\nSigning the trust list …\n`)
  const trust = await writeTrustList(folder, issued.map(listedAs))
  say('Starting the verifier and the wallet …\n')
  const verifier = await startVerifier({ folder, trust, port: verifierPort, walletUrl })
  closeLater(verifier.stop)
  const wallet = await startWallet({ engine, port: walletPort, verifierUrl })
  closeLater(wallet.stop)
  await untilListsAreHeld(verifier)
  return { folder, issuers, trust, verifier, wallet, closeLater }
}

/** PostgreSQL runs as another user when we are root: that user must be able to reach its files. */
async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kluscv-demo-'))
  await chmod(folder, 0o755)
  await mkdir(join(folder, 'data'))
  return folder
}

interface Issued {
  readonly issuer: DemoIssuer
  readonly certificates: readonly IssuedCertificate[]
}

/** All platforms at once, each one worker after the other. The first worker is the scenario's. */
function issueToAll(
  issuers: readonly DemoIssuer[],
  otherWorkers: number,
): Promise<readonly Issued[]> {
  return Promise.all(
    issuers.map(async (issuer) => {
      const certificates: IssuedCertificate[] = []
      for (const record of readDemoRecords(issuer.platform).slice(1, 1 + otherWorkers)) {
        certificates.push(...(await askForCertificates(issuer, record)))
      }
      return { issuer, certificates }
    }),
  )
}

/** A platform's lists exist from its first certificate on, and every certificate names them. */
function listedAs({ issuer, certificates }: Issued): ListedIssuer {
  const entries = certificates.flatMap(({ credential }) => credential['credentialStatus'] ?? [])
  return { issuer, statusLists: [...new Set(entries.map(listOf))] }
}

function listOf(entry: unknown): string {
  return String((entry as { readonly statusListCredential?: unknown }).statusListCredential)
}
