/**
 * What someone sees who has never heard of us: plain @digitalbazaar/vc with its own suites, the
 * contexts that we publish, and the keys of the platforms.
 * @module
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020'
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite'
import { cryptosuite as rdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as library from '@digitalbazaar/vc'
import { contexts } from '../../src/contexts.ts'

/** A key that the library may find. */
export interface KnownKey {
  readonly id: string
  readonly publicKeyMultibase: string
}

const vc = library as unknown as {
  verifyCredential(options: object): Promise<PlainResult>
  verify(options: object): Promise<PlainResult>
}

interface PlainResult {
  readonly verified: boolean
}

const MULTIKEY = 'https://w3id.org/security/multikey/v1'

/** Whether the plain library verifies a credential, or a presentation with all that is in it. */
export async function verifiesPlainly(
  document: Readonly<Record<string, unknown>>,
  keys: readonly KnownKey[],
  now: string,
): Promise<boolean> {
  const options = {
    suite: [
      new DataIntegrityProof({ cryptosuite: rdfc }),
      new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
      new Ed25519Signature2020(),
    ],
    documentLoader: loaderOf(keys),
    checkStatus: async () => ({ verified: true }),
    now: new Date(now),
  }
  if (!('verifiableCredential' in document)) {
    return (await vc.verifyCredential({ ...options, credential: document })).verified
  }
  const { challenge, domain } = document['proof'] as { challenge: string; domain: string }
  return (await vc.verify({ ...options, presentation: document, challenge, domain })).verified
}

function loaderOf(keys: readonly KnownKey[]) {
  const known = new Map<string, unknown>([...contexts(), ...keys.flatMap(documentsOf)])
  return async (url: string) => {
    const document = known.get(url) ?? documentOfDidKey(url)
    return { contextUrl: null, documentUrl: url, document }
  }
}

function documentsOf({ id, publicKeyMultibase }: KnownKey): readonly [string, object][] {
  const [controller = ''] = id.split('#')
  const key = { '@context': MULTIKEY, id, type: 'Multikey', controller, publicKeyMultibase }
  const context = ['https://www.w3.org/ns/did/v1', MULTIKEY]
  const document = {
    '@context': context,
    id: controller,
    assertionMethod: [id],
    authentication: [id],
  }
  return [
    [id, key],
    [controller, document],
  ]
}

/** A did:key is its own document. */
function documentOfDidKey(url: string): object {
  const [, publicKeyMultibase] = /^did:key:(z6Mk[^#]+)/.exec(url) ?? []
  if (publicKeyMultibase === undefined) throw new Error('not known')
  const id = `did:key:${publicKeyMultibase}#${publicKeyMultibase}`
  const found = new Map(documentsOf({ id, publicKeyMultibase })).get(url)
  if (found === undefined) throw new Error('not known')
  return found
}
