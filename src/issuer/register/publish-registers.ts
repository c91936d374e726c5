/**
 * Publishes the register of every day that is over, from the day of the first certificate on: also
 * of days without any, so that nothing is missing where nothing was issued. Whatever key signs then
 * signs it; a register is never signed anew.
 * @module
 */
import { KlusCvError } from '../../core/errors.ts'
import { LIMITS } from '../../core/limits.ts'
import { dayAfter, formatInstant, type Instant, utcDay } from '../../core/time.ts'
import { signJson } from '../../suites/sign-json.ts'
import { checkRegisterProof, REGISTER_TYPE, readRegister } from '../../trust/register.ts'
import type { Day } from '../../trust/trust-list.ts'
import type { IssuerContext } from '../issuer-context.ts'

const DAY_MS = 24 * 3_600_000
/** After midnight: clocks of processes differ, and who began before it has been answered by then. */
const CLOSE_AFTER_MS = LIMITS.clockSkewSeconds * 1000

/**
 * Publishes the registers of all days that are over. Those of an issuer that stopped end with the
 * day on which it did, before that is over.
 */
export async function publishDueRegisters(issuer: IssuerContext): Promise<void> {
  const { registers, windDown } = issuer.store
  const { first, last } = await registers.extent()
  if (first === undefined) return
  const stoppedAt = await windDown.stoppedAt()
  const overAt = issuer.clock().getTime() - CLOSE_AFTER_MS - DAY_MS
  const until = utcDay(new Date(stoppedAt ?? overAt))
  for (let day = last === undefined ? first : dayAfter(last); day <= until; day = dayAfter(day)) {
    if (!(await registers.publish(day, (hashes) => signParts(issuer, day, hashes)))) return
  }
}

/** What a register is signed with. */
type RegisterSigner = Pick<IssuerContext, 'did' | 'signer' | 'publicKeyMultibase' | 'clock'>

/**
 * The texts of the register of a day, from its hashes in ascending order.
 * @param size - most hashes in one part. Default: {@link LIMITS.registerHashes}
 * @throws ERR_KLUSCV_SIGNER, ERR_KLUSCV_SELF_CHECK
 */
export async function signParts(
  issuer: RegisterSigner,
  date: Day,
  hashes: readonly string[],
  size: number = LIMITS.registerHashes,
): Promise<readonly string[]> {
  const parts = Math.max(1, Math.ceil(hashes.length / size))
  const validFrom = formatInstant(issuer.clock())
  const texts: string[] = []
  for (let part = 1; part <= parts; part += 1) {
    const own = hashes.slice((part - 1) * size, part * size)
    texts.push(await signPart(issuer, { date, part, parts, validFrom, hashes: own }))
  }
  return texts
}

async function signPart(
  { did, signer, publicKeyMultibase }: RegisterSigner,
  facts: {
    readonly date: Day
    readonly part: number
    readonly parts: number
    readonly validFrom: Instant
    readonly hashes: readonly string[]
  },
): Promise<string> {
  const document = { type: REGISTER_TYPE, platform: did, ...facts }
  const text = JSON.stringify(await signJson({ document, signer, created: facts.validFrom }))
  const read = readRegister(text)
  const keys = [{ id: signer.id, publicKeyMultibase }]
  if (read.ok && checkRegisterProof(read.register, keys).ok) return text
  throw new KlusCvError(
    'ERR_KLUSCV_SELF_CHECK',
    'the register that was signed does not verify; it was kept back',
  )
}
