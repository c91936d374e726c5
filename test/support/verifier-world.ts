/**
 * A platform on loopback that really serves its lists and did.json, its trust list and a
 * certificate of it, as files: what the verifier's process and the command are tested with.
 * @module
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Credential, STATUS_PURPOSES } from '../../src/core/credential.ts'
import { createDidDocument } from '../../src/did/did-document.ts'
import type { TrustedPlatform } from '../../src/trust/trust-list.ts'
import { type SampleOptions, signedSample } from './credentials.ts'
import { type Actor, actor } from './keys.ts'
import { ROOT, signedStatusList, signedTrustList, trustedPlatform } from './trust.ts'

/** The world. */
export interface VerifierWorld {
  readonly platform: Actor
  readonly directory: string
  /** Flags of every command: trust list, its key, a cache, development mode. */
  readonly flags: readonly string[]
  /** The paths that were asked for so far. */
  readonly asked: readonly string[]
  readonly sign: (options?: SampleOptions) => Promise<Credential>
  /** Publishes the lists anew, with these places withdrawn. */
  readonly publish: (revoked: readonly number[], validFrom: string) => Promise<void>
  /** Writes a document into the folder, and gives its path. */
  readonly write: (name: string, content: unknown) => Promise<string>
  readonly close: () => Promise<void>
}

/** Starts the platform and writes the files; `names` is what the trust list calls it. */
export async function createVerifierWorld(
  changes: Partial<Pick<TrustedPlatform, 'names'>> = {},
): Promise<VerifierWorld> {
  const directory = await mkdtemp(join(tmpdir(), 'kluscv-world-'))
  const served = new Map<string, string>()
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const body = served.get(url)
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(body)
  })
  const port = await listen(server)
  const origin = `http://localhost:${port}`
  const platform = actor('loopback', `did:web:localhost%3A${port}`)
  const { did, keyId: id, publicKeyMultibase } = platform
  const listUrl = (purpose: string) => `${origin}/lists/1-${purpose}`
  const document = createDidDocument({ did, keys: [{ id, publicKeyMultibase }] })
  served.set('/.well-known/did.json', JSON.stringify(document))

  const write = async (name: string, content: unknown) => {
    const path = join(directory, name)
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
    return path
  }
  const publish = async (revoked: readonly number[], validFrom: string) => {
    for (const purpose of STATUS_PURPOSES) {
      const set = purpose === 'revocation' ? revoked : []
      const options = { issuer: platform, url: listUrl(purpose), set, validFrom }
      served.set(new URL(listUrl(purpose)).pathname, await textOfList(purpose, options))
    }
  }
  await publish([], '2026-11-20T06:00:00.000Z')
  const listed = trustedPlatform(platform, {
    statusLists: STATUS_PURPOSES.map(listUrl),
    ...changes,
  })
  const trustList = await write('trust-list.json', await signedTrustList({ platforms: [listed] }))
  return {
    platform,
    directory,
    flags: [
      ...['--trust-list', trustList, '--trust-key', ROOT.publicKeyMultibase],
      ...['--cache', join(directory, 'cache'), '--development'],
    ],
    asked,
    sign: (options = {}) =>
      signedSample({ issuer: platform, statusLists: `${origin}/lists/1`, ...options }),
    publish,
    write,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

async function textOfList(...question: Parameters<typeof signedStatusList>): Promise<string> {
  const [purpose, options] = question
  const validUntil = '2026-11-22T06:00:00.000Z'
  return JSON.stringify(await signedStatusList(purpose, { ...options, validUntil }))
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
