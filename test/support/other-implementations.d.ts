/**
 * The parts of untyped packages that tests hold our own work against.
 * @module
 */
declare module '@digitalbazaar/vc-bitstring-status-list' {
  interface BitstringStatusList {
    setStatus(index: number, isSet: boolean): void
    getStatus(index: number): boolean
    encode(): Promise<string>
  }
  export function createList(options: { length: number }): Promise<BitstringStatusList>
  export function decodeList(options: { encodedList: string }): Promise<BitstringStatusList>
}

declare module '@digitalbazaar/did-method-key' {
  interface DidKeyDriver {
    use(options: { multibaseMultikeyHeader: string; fromMultibase: unknown }): void
    get(options: { did: string }): Promise<unknown>
  }
  export function driver(): DidKeyDriver
}

declare module '@digitalbazaar/ed25519-multikey' {
  export function from(key: object): Promise<unknown>
}
