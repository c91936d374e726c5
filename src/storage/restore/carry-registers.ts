/**
 * Takes over registers of days that were closed after the backup: a register that was published
 * never changes, so no other may be made for its day.
 * @module
 */
import type { Transaction } from 'kysely'
import type { KeptRegister } from '../../issuer/index.ts'
import { lockIssuingPeriod } from '../issuing-period.ts'
import type { Tables } from '../tables.ts'

/** Takes over the registers that are whole and whose day has none. */
export async function carryRegisters(
  tx: Transaction<Tables>,
  registers: readonly KeptRegister[],
): Promise<void> {
  const days = new Set(registers.map(({ name }) => name.date))
  if (days.size > 0) await lockIssuingPeriod(tx)
  for (const day of days) {
    const kept = registers.filter(({ name }) => name.date === day)
    if (kept.every(({ parts }) => parts === kept.length)) await carryRegister(tx, day, kept)
  }
}

async function carryRegister(
  tx: Transaction<Tables>,
  day: string,
  kept: readonly KeptRegister[],
): Promise<void> {
  const taken = await tx
    .insertInto('register')
    .values({ day, parts: kept.length })
    .onConflict((conflict) =>
      conflict
        .column('day')
        .doUpdateSet({ parts: kept.length })
        .where('register.parts', 'is', null),
    )
    .returning('day')
    .executeTakeFirst()
  if (taken === undefined) return
  const rows = kept.map(({ name, text }) => ({ day, part: name.part, text }))
  await tx.insertInto('register_part').values(rows).execute()
}
