/**
 * The registers of an issuer as others read them.
 *
 * ```
 * GET /issued           { "registers": [ "2026-11-19", "2026-11-20", "2026-11-20.2" ] }   not signed
 * GET /issued/{name}    the signed text of one: trust/register.ts
 * ```
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { formatRegisterName, parseRegisterName } from '../../trust/register-name.ts'
import type { RegisterStore } from './ports.ts'

/** Registers of what was issued, one a day. */
export interface Registers {
  /** The names of all, oldest first: days, and `.2` and on for what does not fit into one. */
  readonly names: () => Promise<readonly string[]>
  /**
   * The signed text of one, by its name. It never changes.
   *
   * @throws KlusCvError `ERR_KLUSCV_NOT_FOUND` when there is none with this name
   */
  readonly text: (name: string) => Promise<string>
}

/** The registers in a store. */
export function createRegisters(store: Pick<RegisterStore, 'names' | 'find'>): Registers {
  return {
    names: async () => (await store.names()).map(formatRegisterName),
    text: async (name) => {
      const parsed = parseRegisterName(name)
      const text = parsed && (await store.find(parsed))
      if (text !== undefined) return text
      throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'there is no register with this name')
    },
  }
}

/** The text of the list of all registers. */
export function formatRegisterNames(names: readonly string[]): string {
  return JSON.stringify({ registers: names })
}
