/**
 * The part of jsonld that tests call: it has no types of its own.
 * @module
 */
declare module 'jsonld' {
  /** Options of all three calls. */
  interface Options {
    readonly documentLoader: (
      url: string,
    ) => Promise<{ readonly documentUrl: string; readonly document: unknown }>
    readonly safe: boolean
  }

  const jsonld: {
    expand(document: object, options: Options): Promise<object[]>
    compact(document: object, context: unknown, options: Options): Promise<object>
    canonize(
      document: object,
      options: Options & { readonly algorithm: 'RDFC-1.0'; readonly format: 'application/n-quads' },
    ): Promise<string>
  }
  // biome-ignore lint/style/noDefaultExport: jsonld is CommonJS and has no other export
  export default jsonld
}
