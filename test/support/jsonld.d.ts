/**
 * The part of jsonld that only tests call; src/suites/digitalbazaar.d.ts declares the rest.
 * @module
 */
import type { Options } from 'jsonld'

declare module 'jsonld' {
  interface JsonLd {
    canonize(
      document: object,
      options: Options & { readonly algorithm: 'RDFC-1.0'; readonly format: 'application/n-quads' },
    ): Promise<string>
  }
}
