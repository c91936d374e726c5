/**
 * Starts the six platforms: each a process, with its own DID, key, database and way of signing.
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Did, DidUrl } from '../core/credential.ts'
import { didWebOf } from '../did/did-web.ts'
import type { Engine } from '../storage/index.ts'
import { formatDevelopmentKeyFile } from '../suites/key-file.ts'
import { generateKeyPair } from '../suites/keys.ts'
import type { KeyPair } from '../suites/multikey.ts'
import { localUrl } from './find-ports.ts'
import type { DemoPlatform } from './platforms.ts'
import { type Service, startService } from './start-kluscv.ts'

/** A platform whose service runs. */
export interface DemoIssuer extends Service {
  readonly platform: DemoPlatform
  readonly did: Did
  readonly keyId: DidUrl
  readonly publicKeyMultibase: string
  /** What the platform's own systems send along. */
  readonly apiKey: string
}

/** Where and with what the platforms run. */
export interface IssuersOptions {
  readonly folder: string
  readonly engine: Engine
  /** One for each platform. */
  readonly ports: readonly number[]
  /** Where workers keep and share what they are given. */
  readonly walletUrl: string
  /** Where what they share is checked. */
  readonly verifierUrl: string
}

/** Starts all platforms at once; when one fails, those that run are for the caller to stop. */
export async function startIssuers(
  platforms: readonly DemoPlatform[],
  options: IssuersOptions,
  onStart: (issuer: DemoIssuer) => void,
): Promise<readonly DemoIssuer[]> {
  const starts = platforms.map(async (platform, index) => {
    const issuer = await startIssuer(platform, options.ports[index] ?? 0, options)
    onStart(issuer)
    return issuer
  })
  // All, not the first failure: none may still be starting when the demo cleans up.
  const results = await Promise.allSettled(starts)
  return results.map((result) => {
    if (result.status === 'fulfilled') return result.value
    throw result.reason
  })
}

async function startIssuer(
  platform: DemoPlatform,
  port: number,
  { folder, engine, walletUrl, verifierUrl }: IssuersOptions,
): Promise<DemoIssuer> {
  const { slug, suite, dataModel } = platform
  const url = localUrl(port)
  const did = didWebOf(url)
  const keyId = `${did}#key-1`
  const keys = generateKeyPair()
  const apiKey = randomBytes(32).toString('base64url')
  const files = await writeFiles(platform, { folder, keyId, keys })
  await engine.createDatabase(slug)
  const service = await startService({
    name: `The platform ${slug}`,
    args: ['issuer', '--development'],
    url,
    environment: {
      KLUSCV_PORT: String(port),
      KLUSCV_PUBLIC_URL: url,
      KLUSCV_WALLET_URL: walletUrl,
      KLUSCV_VERIFIER_URL: verifierUrl,
      KLUSCV_DATABASE_URL: engine.url(slug),
      KLUSCV_KEY_FILE: files.keyFile,
      KLUSCV_PROFILE_FILE: files.profileFile,
      KLUSCV_SUITE: suite,
      KLUSCV_DATA_MODEL: dataModel,
      KLUSCV_API_KEY_HASHES: createHash('sha256').update(apiKey).digest('hex'),
      KLUSCV_LOG_LEVEL: 'error',
    },
  })
  const { publicKeyMultibase } = keys
  return { ...service, platform, did, keyId, publicKeyMultibase, apiKey }
}

interface Identity {
  readonly folder: string
  readonly keyId: DidUrl
  readonly keys: KeyPair
}

async function writeFiles({ slug, profile }: DemoPlatform, { folder, keyId, keys }: Identity) {
  const directory = join(folder, slug)
  await mkdir(directory, { recursive: true })
  const keyFile = join(directory, 'platform.dev.json')
  const profileFile = join(directory, 'profile.json')
  await writeFile(keyFile, formatDevelopmentKeyFile({ id: keyId, ...keys }), { mode: 0o600 })
  await writeFile(profileFile, JSON.stringify(profile))
  return { keyFile, profileFile }
}
