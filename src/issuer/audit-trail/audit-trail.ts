/**
 * Shows and checks the audit trail.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import type { IssuerStore } from '../issuer-store.ts'
import type { AuditEntry, AuditFinding } from './ports.ts'

/** The audit trail of an issuer. */
export interface AuditTrail {
  /**
   * Whether it is in order from its first entry to its last, and, with a head of an earlier check,
   * whether nothing was cut off its end since.
   *
   * @throws KlusCvError `ERR_KLUSCV_REQUEST` for a head that is no hash, `ERR_KLUSCV_STORAGE`
   */
  readonly check: (head?: string) => Promise<AuditFinding>
  /** All entries, oldest first: ids, codes and HMACs only. */
  readonly entries: () => AsyncIterable<AuditEntry>
}

/** The audit trail in this store: neither key nor profile is needed to read it. */
export function createAuditTrail({ audit }: Pick<IssuerStore, 'audit'>): AuditTrail {
  return {
    check: async (head) => {
      if (head === undefined || /^[0-9a-f]{64}$/.test(head)) return audit.check(head)
      throw new KlusCvError('ERR_KLUSCV_REQUEST', 'the head must be 64 characters of lowercase hex')
    },
    entries: audit.entries,
  }
}
