// The only declarations of the untyped packages: what we call of them, nothing more. Their types
// never appear in an exported type of ours.

declare module 'jsonld-signatures' {
  export interface RemoteDocument {
    readonly contextUrl: null
    readonly documentUrl: string
    readonly document: object
    /** `static` lets jsonld keep the parsed context for the life of the process. */
    readonly tag?: 'static'
  }
  export type DocumentLoader = (url: string) => Promise<RemoteDocument>
  export interface Suite {
    matchProof(request: object): Promise<boolean>
    createProof(request: object): Promise<object>
    verifyProof(request: { document: object }): Promise<object>
    /** In JSON-LD suites: the canonical N-Quads that are hashed. */
    canonize(
      document: object,
      options: {
        readonly documentLoader: DocumentLoader
        readonly skipExpansion?: boolean
        readonly safe?: boolean
        readonly base?: null
      },
    ): Promise<string>
    canonizeProof(
      proof: object,
      options: {
        readonly document: Readonly<Record<string, unknown>>
        readonly documentLoader?: DocumentLoader
      },
    ): Promise<string>
  }
  export interface VerifyResult {
    readonly verified: boolean
    readonly results?: readonly { readonly verified: boolean; readonly error?: Error }[]
  }
  export class ControllerProofPurpose {
    constructor(options: { term: string; controller?: object })
    update(proof: object, options: object): Promise<object>
  }
  const jsigs: {
    verify(
      document: object,
      options: { suite: Suite; purpose: object; documentLoader: DocumentLoader },
    ): Promise<VerifyResult>
    readonly purposes: { readonly ControllerProofPurpose: typeof ControllerProofPurpose }
  }
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default jsigs
}

declare module 'jsonld' {
  export interface Options {
    readonly documentLoader: (
      url: string,
    ) => Promise<{ readonly documentUrl: string; readonly document: unknown }>
    readonly safe: boolean
    readonly base?: null
    readonly eventHandler?: (request: { readonly event: JsonLdEvent }) => void
    /** Whether what is to be compacted is expanded already. */
    readonly skipExpansion?: boolean
  }
  /** What safe mode would refuse, and what it is about: the word, not its place. */
  export interface JsonLdEvent {
    readonly code: string
    readonly details?: {
      readonly property?: string
      readonly type?: string
      readonly id?: string
    }
  }
  export interface JsonLd {
    expand(document: object, options: Options): Promise<readonly object[]>
    compact(expanded: readonly object[], context: object, options: Options): Promise<object>
  }
  const jsonld: JsonLd
  // biome-ignore lint/style/noDefaultExport: it is what the package exports
  export default jsonld
}

declare module '@digitalbazaar/vc' {
  import type { DocumentLoader, Suite, VerifyResult } from 'jsonld-signatures'

  interface Common {
    readonly suite: Suite
    readonly purpose: object
    readonly documentLoader: DocumentLoader
  }
  export function issue(options: Common & { credential: object }): Promise<object>
  export function signPresentation(options: Common & { presentation: object }): Promise<object>
  export function verifyCredential(
    options: Common & {
      credential: object
      checkStatus: () => Promise<{ verified: boolean }>
      maxClockSkew: number
    },
  ): Promise<VerifyResult>
}

declare module '@digitalbazaar/data-integrity' {
  import type { Suite } from 'jsonld-signatures'
  export interface Cryptosuite {
    readonly name: string
    canonize(document: object, options: object): Promise<string>
  }
  export interface DataIntegrityProof extends Suite {}
  export class DataIntegrityProof {
    constructor(options: { signer?: object; date?: null; cryptosuite: Cryptosuite })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: import('@digitalbazaar/data-integrity').Cryptosuite
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): import('@digitalbazaar/data-integrity').Cryptosuite
  export function createVerifyCryptosuite(): import('@digitalbazaar/data-integrity').Cryptosuite
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  import type { Suite } from 'jsonld-signatures'
  export interface Ed25519Signature2020 extends Suite {}
  export class Ed25519Signature2020 {
    constructor(options?: { signer?: object })
  }
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, object>
}
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<string, object>
}
declare module '@digitalbazaar/multikey-context' {
  export const contexts: ReadonlyMap<string, object>
}
declare module 'ed25519-signature-2020-context' {
  export const contexts: ReadonlyMap<string, object>
}
declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ReadonlyMap<string, object>
}

declare module 'rdf-canonize' {
  export function canonize(
    nquads: string,
    options: {
      algorithm: 'RDFC-1.0'
      inputFormat: 'application/n-quads'
      messageDigestAlgorithm?: string
      canonicalIdMap?: Map<string, string>
      maxWorkFactor?: number
    },
  ): Promise<string>
}
