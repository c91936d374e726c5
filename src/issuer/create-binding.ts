/**
 * Before its first work an issuer makes sure whose database it has, that its key is the one to sign
 * with, and that the database is the one that it was.
 * @module
 */
import type { IssuerContext } from './issuer-context.ts'
import { detectRestore } from './restore/detect-restore.ts'

/** The bond between an issuer and its database. */
export interface Binding {
  /** Resolves when it was made sure of, now or before. */
  readonly bind: () => Promise<void>
  /** Makes sure of it anew. */
  readonly rebind: () => Promise<void>
}

/** The binding of one process; nothing is asked before its first use. */
export function createBinding(issuer: IssuerContext): Binding {
  let bound: Promise<void> | undefined
  const rebind = async (): Promise<void> => {
    await issuer.store.bindTo(issuer.did)
    await issuer.keys.check()
    await detectRestore(issuer)
  }
  const bind = async (): Promise<void> => {
    bound ??= rebind()
    await bound.catch((error: unknown) => {
      bound = undefined
      throw error
    })
  }
  return { bind, rebind }
}
