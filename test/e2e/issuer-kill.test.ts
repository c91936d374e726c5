/**
 * The issuer and its database, killed with -9 in the middle of work: what was acknowledged holds,
 * no place in a list is given twice, and no one has to mend anything.
 * @module
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { decodeBitstring, getBit } from '../../src/status/bitstring.ts'
import { UNRATED_RECORD } from '../support/issuer.ts'
import { type IssuerService, prepareIssuerService } from '../support/issuer-service.ts'

interface Issued {
  readonly id: string
  readonly place: string
  readonly revocationList: string
  readonly index: number
}

let service: IssuerService

beforeEach(async () => {
  service = await prepareIssuerService()
  await service.start()
})

afterEach(() => service.remove())

/** One of a hundred requests: its certificate when it was acknowledged, undefined when not. */
async function issue(number: number): Promise<Issued | undefined> {
  const record = { ...UNRATED_RECORD, worker_ref: `worker-${number}` }
  const headers = { 'idempotency-key': `request-${number}` }
  try {
    const answer = await service.post('/v1/certificates', record, headers)
    return answer.status === 201 ? readIssued(await answer.json()) : undefined
  } catch {
    return undefined
  }
}

function readIssued(body: unknown): Issued {
  const [certificate] = (body as { certificates: { id: string; credential: object }[] })
    .certificates
  const { credentialStatus } = (certificate?.credential ?? {}) as {
    credentialStatus: { statusListCredential: string; statusListIndex: string }[]
  }
  const { statusListCredential = '', statusListIndex = '' } = credentialStatus[0] ?? {}
  return {
    id: certificate?.id ?? '',
    place: `${statusListCredential} ${statusListIndex}`,
    revocationList: statusListCredential,
    index: Number(statusListIndex),
  }
}

/** Sends a hundred requests and calls `strike` when ten of them are answered. */
async function issueAHundred(strike: () => Promise<void>): Promise<(Issued | undefined)[]> {
  let answered = 0
  let struck: Promise<void> | undefined
  const answers = await Promise.all(
    Array.from({ length: 100 }, async (_, number) => {
      const answer = await issue(number)
      answered += 1
      if (answered >= 10) struck ??= strike()
      return answer
    }),
  )
  await struck
  return answers
}

async function expectRevocable(acknowledged: readonly Issued[]): Promise<void> {
  for (const { id } of acknowledged) {
    const answer = await service.post(`/v1/certificates/${id}/status`, { action: 'revoke' })
    expect(await answer.json()).toMatchObject({ id, status: 'revoked' })
  }
  for (const { revocationList, index } of acknowledged) {
    const list = (await (await fetch(revocationList)).json()) as {
      credentialSubject: { encodedList: string }
    }
    const decoded = decodeBitstring(list.credentialSubject.encodedList)
    expect(decoded.ok && getBit(decoded.bits, index)).toBe(true)
  }
}

function expectPlacesOnce(issued: readonly Issued[]): void {
  expect(new Set(issued.map(({ place }) => place)).size).toBe(issued.length)
  expect(new Set(issued.map(({ id }) => id)).size).toBe(issued.length)
}

const isIssued = (answer: Issued | undefined): answer is Issued => answer !== undefined

describe('killed with -9 amid a hundred requests', () => {
  test('the issuer: started again, every acknowledged certificate can be withdrawn', async () => {
    const answers = await issueAHundred(service.kill)
    const acknowledged = answers.filter(isIssued)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.length).toBeLessThan(100)

    await service.start()
    // Whoever got no answer asks again with the same key; whoever got one gets the same again.
    const again = await Promise.all(answers.map((_, number) => issue(number)))
    expect(again.every(isIssued)).toBe(true)
    for (const [number, answer] of answers.entries()) {
      if (answer !== undefined) expect(again[number]).toEqual(answer)
    }
    expectPlacesOnce(again.filter(isIssued))
    await expectRevocable(acknowledged)
  })

  test('its PostgreSQL: it comes back by itself, and so does everything else', async () => {
    const answers = await issueAHundred(service.killDatabase)
    const acknowledged = answers.filter(isIssued)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.length).toBeLessThan(100)

    await expect
      .poll(async () => (await fetch(`${service.url}/health/ready`)).status, { timeout: 60_000 })
      .toBe(200)
    const later = await Promise.all(Array.from({ length: 10 }, (_, number) => issue(200 + number)))
    expect(later.every(isIssued)).toBe(true)
    expectPlacesOnce([...acknowledged, ...later.filter(isIssued)])
    await expectRevocable(acknowledged)
  })
})
