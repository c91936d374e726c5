/**
 * The database of a running issuer, killed with -9 and started again amid a hundred requests:
 * requests fail cleanly while it is away, and everything comes back by itself.
 * @module
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UNRATED_RECORD } from '../support/issuer.ts'
import { type IssuerService, prepareIssuerService } from '../support/issuer-service.ts'
import type { Acknowledged } from '../support/kill-scenario.ts'
import { entryOf, isSet, listNameOf, placeOf } from '../support/published-lists.ts'

let service: IssuerService

beforeEach(async () => {
  service = await prepareIssuerService()
  await service.start()
})

afterEach(() => service.remove())

/** The certificate, or how the request was refused. */
async function issue(number: number): Promise<Acknowledged | string> {
  const record = { ...UNRATED_RECORD, worker_ref: `worker-${number}` }
  const headers = { 'idempotency-key': `request-${number}` }
  const answer = await service.post('/v1/certificates', record, headers)
  if (answer.status !== 201) return `${answer.status} ${answer.headers.get('content-type')}`
  const { certificates } = (await answer.json()) as { certificates: readonly Acknowledged[] }
  return certificates[0] ?? 'nothing'
}

/** As a client does, whose open connection may be closed the moment that it is used again. */
async function repeat(number: number): Promise<Acknowledged | string> {
  return issue(number).catch(() => issue(number))
}

const isIssued = (answer: Acknowledged | string): answer is Acknowledged =>
  typeof answer === 'object'

/** Sends a hundred requests and kills the database when ten of them are answered. */
async function issueAHundred(): Promise<readonly (Acknowledged | string)[]> {
  let answered = 0
  let struck: Promise<void> | undefined
  const answers = await Promise.all(
    Array.from({ length: 100 }, async (_, number) => {
      const answer = await issue(number)
      answered += 1
      if (answered >= 10) struck ??= service.killDatabase()
      return answer
    }),
  )
  await struck
  return answers
}

async function isWithdrawn({ credential }: Acknowledged): Promise<boolean> {
  const entry = entryOf(credential, 'revocation')
  const answer = await fetch(`${service.url}/status-lists/${listNameOf(entry)}`)
  return isSet(await answer.text(), entry)
}

test('requests fail with 503 while it is away, and succeed when they are repeated', async () => {
  const answers = await issueAHundred()
  const acknowledged = answers.filter(isIssued)
  expect(acknowledged.length).toBeGreaterThan(0)
  const refused = answers.filter((answer) => !isIssued(answer))
  expect(refused.length).toBeGreaterThan(0)
  for (const answer of refused) expect(answer).toMatch(/^503 application\/problem\+json/)

  await expect
    .poll(async () => (await fetch(`${service.url}/health/ready`)).status, { timeout: 60_000 })
    .toBe(200)
  const again = await Promise.all(answers.map((_, number) => repeat(number)))
  expect(again.filter(isIssued)).toHaveLength(100)
  for (const [number, answer] of answers.entries()) {
    if (isIssued(answer)) expect(again[number]).toEqual(answer)
  }
  const places = again.filter(isIssued).map(({ credential }) => entryOf(credential, 'revocation'))
  expect(new Set(places.map(placeOf)).size).toBe(100)
  for (const certificate of acknowledged.slice(0, 5)) {
    const path = `/v1/certificates/${certificate.id}/status`
    const answer = await service.post(path, { action: 'revoke' })
    expect(await answer.json()).toMatchObject({ id: certificate.id, status: 'revoked' })
    expect(await isWithdrawn(certificate)).toBe(true)
  }
})
