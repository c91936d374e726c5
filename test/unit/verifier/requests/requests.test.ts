import { describe, expect, test, vi } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { VerificationReport } from '../../../../src/core/report.ts'
import { endOfRequestId } from '../../../../src/verifier/requests/request-id.ts'
import { createRequests, type Requests } from '../../../../src/verifier/requests/requests.ts'
import { createChallengeStore } from '../../../../src/web/verifier/challenge-store.ts'

const START = Date.parse('2026-11-20T10:00:00.000Z')
const MINUTE = 60_000
const DOMAIN = 'https://verifier.example'
const TERMS = { purpose: 'Werk als bezorger', types: ['WorkHistoryCredential', 'ReviewCredential'] }
const BUNDLE = { type: 'KlusCVBundle', verifiableCredential: [] }

const reportOf = (...types: readonly string[]) =>
  ({
    state: 'genuine',
    checks: [],
    parts: types.map((type) => ({ credential: { type: ['A', type] }, checks: [] })),
  }) as unknown as VerificationReport
const REPORT = reportOf('WorkHistoryCredential')
const verify = async () => REPORT

const answerTo = ({ challenge }: { readonly challenge: string }): JsonObject => ({
  type: ['VerifiablePresentation'],
  proof: { challenge },
})

/** Requests at a moment that can be moved. */
function openAt(room?: { readonly total: number; readonly each: number }) {
  const time = { now: START }
  const clock = () => new Date(time.now)
  const challenges = createChallengeStore(clock)
  const requests = createRequests({ clock, challenges, ...(room === undefined ? {} : { room }) })
  return { time, requests, create: (client = 'a') => requests.create(TERMS, client) }
}

const failing = (code: string) => expect.objectContaining({ code })
const GONE = failing('ERR_KLUSCV_GONE')
const NOT_FOUND = failing('ERR_KLUSCV_NOT_FOUND')
const CONFLICT = failing('ERR_KLUSCV_CONFLICT')

describe('a request', () => {
  test('waits, is opened, and is answered', async () => {
    const { requests, create } = openAt()
    const { id, secret, expiresAt } = create()
    const shown = { ...TERMS, expiresAt: '2026-11-20T11:00:00.000Z' }
    expect(expiresAt).toBe(shown.expiresAt)
    expect(requests.show(id)).toEqual({ ...shown, state: 'waiting' })
    const question = requests.open(id, DOMAIN)
    expect(question).toMatchObject({ domain: DOMAIN, expiresAt: '2026-11-20T10:05:00.000Z' })
    expect(requests.watch(id, secret)).toEqual({ ...shown, state: 'opened' })
    await requests.answer(id, answerTo(question), verify)
    expect(requests.watch(id, secret)).toEqual({
      ...shown,
      state: 'answered',
      answer: { report: REPORT, missing: ['ReviewCredential'], unasked: [] },
    })
    expect(requests.show(id)).toEqual({ ...shown, state: 'answered' })
  })

  test('has an id and a secret that nobody guesses, and keeps no secret', () => {
    const { create } = openAt()
    const made = Array.from({ length: 50 }, () => create())
    expect(new Set(made.map(({ id }) => id)).size).toBe(50)
    expect(new Set(made.map(({ secret }) => secret)).size).toBe(50)
    expect(made[0]?.id).toMatch(/^[A-Za-z0-9_-]{27}$/)
    expect(made[0]?.secret).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(endOfRequestId(made[0]?.id ?? '')).toBe(START + 60 * MINUTE)
  })

  test.each(['', 'x', '__proto__', 'A'.repeat(26), 'A'.repeat(28), '..%2F..', 'z'.repeat(27)])(
    'with the id "%s" is not there',
    (id) => {
      const { requests } = openAt()
      expect(() => requests.show(id)).toThrow(NOT_FOUND)
      expect(() => requests.open(id, DOMAIN)).toThrow(NOT_FOUND)
      expect(() => requests.watch(id, 'secret')).toThrow(NOT_FOUND)
    },
  )

  test('ends after 60 minutes, with its answer', async () => {
    const { time, requests, create } = openAt()
    const { id, secret } = create()
    await requests.answer(id, answerTo(requests.open(id, DOMAIN)), verify)
    time.now += 60 * MINUTE - 1
    expect(requests.watch(id, secret).state).toBe('answered')
    time.now += 1
    expect(() => requests.show(id)).toThrow(GONE)
    expect(() => requests.open(id, DOMAIN)).toThrow(GONE)
    expect(() => requests.watch(id, secret)).toThrow(GONE)
    await expect(requests.answer(id, BUNDLE, verify)).rejects.toEqual(GONE)
  })

  test('is not known to another process, as after a restart', () => {
    const { id } = openAt().create()
    expect(() => openAt().requests.show(id)).toThrow(NOT_FOUND)
  })

  test.each(['', 'x', 'A'.repeat(43)])('does not open with the secret "%s"', (secret) => {
    const { requests, create } = openAt()
    const { id } = create()
    expect(() => requests.watch(id, secret)).toThrow(failing('ERR_KLUSCV_UNAUTHORIZED'))
  })

  test('does not open with the secret of another', () => {
    const { requests, create } = openAt()
    const [{ id }, { secret }] = [create(), create()]
    expect(() => requests.watch(id, secret)).toThrow(failing('ERR_KLUSCV_UNAUTHORIZED'))
  })
})

describe('a challenge', () => {
  test('counts for five minutes', async () => {
    const { time, requests, create } = openAt()
    const [soon, late] = [create().id, create().id]
    const [question, lateQuestion] = [requests.open(soon, DOMAIN), requests.open(late, DOMAIN)]
    time.now += 5 * MINUTE
    await requests.answer(soon, answerTo(question), verify)
    time.now += 1
    const verifying = vi.fn(verify)
    const answering = requests.answer(late, answerTo(lateQuestion), verifying)
    await expect(answering).rejects.toEqual(CONFLICT)
    expect(verifying).not.toHaveBeenCalled()
    // The worker was slow: nothing is lost.
    await requests.answer(late, answerTo(requests.open(late, DOMAIN)), verify)
  })

  test('says when the request ends before it', () => {
    const { time, requests, create } = openAt()
    const { id, expiresAt } = create()
    time.now += 58 * MINUTE
    expect(requests.open(id, DOMAIN).expiresAt).toBe(expiresAt)
  })

  test('ends when the request is opened again', async () => {
    const { requests, create } = openAt()
    const { id, secret } = create()
    const [first, second] = [requests.open(id, DOMAIN), requests.open(id, DOMAIN)]
    expect(first.challenge).not.toBe(second.challenge)
    await expect(requests.answer(id, answerTo(first), verify)).rejects.toEqual(CONFLICT)
    expect(requests.watch(id, secret).state).toBe('opened')
    await requests.answer(id, answerTo(second), verify)
    expect(requests.watch(id, secret).state).toBe('answered')
  })

  test('is consumed before anything is verified, also when that cannot be done', async () => {
    const { requests, create } = openAt()
    const { id } = create()
    const answer = answerTo(requests.open(id, DOMAIN))
    const busy = () => Promise.reject(new TypeError('busy'))
    await expect(requests.answer(id, answer, busy)).rejects.toThrow('busy')
    await expect(requests.answer(id, answer, verify)).rejects.toEqual(CONFLICT)
  })

  test.each([
    ['no challenge', { type: ['VerifiablePresentation'], proof: {} }],
    ['no proof', { type: ['VerifiablePresentation'] }],
    ['a challenge that is no text', { type: ['VerifiablePresentation'], proof: { challenge: 5 } }],
    ['another challenge', answerTo({ challenge: 'x'.repeat(43) })],
    ['proofs of which the first is another', { type: ['VerifiablePresentation'], proof: [{}] }],
  ])('that is answered with %s stays open', async (_, wrong) => {
    const { requests, create } = openAt()
    const { id } = create()
    const question = requests.open(id, DOMAIN)
    await expect(requests.answer(id, wrong, verify)).rejects.toEqual(CONFLICT)
    await requests.answer(id, answerTo(question), verify)
  })

  test('of one request does not answer another', async () => {
    const { requests, create } = openAt()
    const [one, other] = [create().id, create().id]
    const question = requests.open(one, DOMAIN)
    requests.open(other, DOMAIN)
    await expect(requests.answer(other, answerTo(question), verify)).rejects.toEqual(CONFLICT)
  })
})

describe('an answer', () => {
  test('is taken once, however often it comes at the same time', async () => {
    const { requests, create } = openAt()
    const { id } = create()
    const answer = answerTo(requests.open(id, DOMAIN))
    const verifying = vi.fn(verify)
    const all = Array.from({ length: 100 }, () => requests.answer(id, answer, verifying))
    const outcomes = await Promise.allSettled(all)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(verifying).toHaveBeenCalledTimes(1)
  })

  test('is not followed by a second one, nor opened again', async () => {
    const { requests, create } = openAt()
    const { id } = create()
    await requests.answer(id, answerTo(requests.open(id, DOMAIN)), verify)
    expect(() => requests.open(id, DOMAIN)).toThrow(CONFLICT)
    await expect(requests.answer(id, BUNDLE, verify)).rejects.toEqual(CONFLICT)
  })

  test('that is overtaken by one to a later question is refused', async () => {
    const { requests, create } = openAt()
    const { id, secret } = create()
    let finish = (_report: VerificationReport) => {}
    const slow = new Promise<VerificationReport>((resolve) => {
      finish = resolve
    })
    const first = requests.answer(id, answerTo(requests.open(id, DOMAIN)), () => slow)
    await requests.answer(id, answerTo(requests.open(id, DOMAIN)), verify)
    finish(reportOf())
    await expect(first).rejects.toEqual(CONFLICT)
    expect(requests.watch(id, secret).answer?.report).toEqual(REPORT)
  })

  test('that could not be checked in time is none: the worker may come again', async () => {
    const { requests, create } = openAt()
    const { id, secret } = create()
    const late = [{ check: 'proof', outcome: 'indeterminate', problem: 'check_failed_to_run' }]
    for (const unfinished of [
      { ...REPORT, checks: late },
      { ...REPORT, parts: [{ ...REPORT.parts[0], checks: late }] },
    ]) {
      const verifyLate = async () => unfinished as unknown as VerificationReport
      const answering = requests.answer(id, answerTo(requests.open(id, DOMAIN)), verifyLate)
      await expect(answering).rejects.toEqual(failing('ERR_KLUSCV_SANDBOX'))
    }
    expect(requests.watch(id, secret).state).toBe('opened')
    await requests.answer(id, answerTo(requests.open(id, DOMAIN)), verify)
  })

  test('that is verified only after the end is not kept', async () => {
    const { time, requests, create } = openAt()
    const { id } = create()
    time.now += 59 * MINUTE
    const answer = answerTo(requests.open(id, DOMAIN))
    const verifyLate = async () => {
      time.now += MINUTE
      return REPORT
    }
    await expect(requests.answer(id, answer, verifyLate)).rejects.toEqual(GONE)
  })
})

describe('what may be an answer', () => {
  test('is verified over the question, or unbound when nobody signed it', async () => {
    const { requests, create } = openAt()
    const verifying = vi.fn(verify)
    const [signed, loose] = [create().id, create().id]
    const { challenge } = requests.open(signed, DOMAIN)
    await requests.answer(signed, answerTo({ challenge }), verifying)
    requests.open(loose, DOMAIN)
    await requests.answer(loose, BUNDLE, verifying)
    expect(verifying.mock.calls).toEqual([
      [JSON.stringify(answerTo({ challenge })), { challenge, domain: DOMAIN }],
      [JSON.stringify(BUNDLE), 'unbound'],
    ])
  })

  test('without a signature needs an open question too', async () => {
    const { time, requests, create } = openAt()
    const { id } = create()
    await expect(requests.answer(id, BUNDLE, verify)).rejects.toEqual(CONFLICT)
    requests.open(id, DOMAIN)
    time.now += 5 * MINUTE + 1
    await expect(requests.answer(id, BUNDLE, verify)).rejects.toEqual(CONFLICT)
  })

  test.each([
    ['a text', 'KlusCVBundle'],
    ['a certificate', { type: ['VerifiableCredential', 'WorkHistoryCredential'] }],
    ['a list', [BUNDLE]],
    ['nothing of ours', { hello: 'world' }],
    ['null', null],
  ])('is not %s, and that uses nothing up', async (_, document) => {
    const { requests, create } = openAt()
    const { id } = create()
    const question = requests.open(id, DOMAIN)
    const refused = requests.answer(id, document, verify)
    await expect(refused).rejects.toEqual(failing('ERR_KLUSCV_REQUEST'))
    await requests.answer(id, answerTo(question), verify)
  })

  test('says what is missing and what nobody asked for', async () => {
    const { requests, create } = openAt()
    const { id, secret } = create()
    const sent = reportOf('GigListCredential', 'GigListCredential', 'Diploma', 'ReviewCredential')
    await requests.answer(id, answerTo(requests.open(id, DOMAIN)), async () => sent)
    expect(requests.watch(id, secret).answer).toMatchObject({
      missing: ['WorkHistoryCredential'],
      unasked: ['GigListCredential', 'Diploma'],
    })
  })

  test('that could not be read is no certificate of any type', async () => {
    const { requests, create } = openAt()
    const { id, secret } = create()
    const unread = {
      ...REPORT,
      state: 'changed',
      parts: [{ checks: [] }],
    } as unknown as VerificationReport
    await requests.answer(id, answerTo(requests.open(id, DOMAIN)), async () => unread)
    expect(requests.watch(id, secret).answer).toMatchObject({ missing: TERMS.types, unasked: [] })
  })
})

const KIB = 1024

/** Ten that wait, of which one client may have four. */
const ROOM = { total: 20 * KIB, each: 8 * KIB }

function fill(create: (client?: string) => unknown, client: string, times: number): void {
  for (let made = 0; made < times; made += 1) create(client)
}

const bigAnswer = (question: { readonly challenge: string }, bytes: number) => ({
  ...answerTo(question),
  filler: 'x'.repeat(bytes),
})

async function answerWith(requests: Requests, id: string, filler: string): Promise<void> {
  const report = { ...REPORT, filler } as unknown as VerificationReport
  await requests.answer(id, answerTo(requests.open(id, DOMAIN)), async () => report)
}

describe('the room for requests', () => {
  test('has a share for each client', () => {
    const { create } = openAt(ROOM)
    fill(create, 'a', 4)
    expect(() => create('a')).toThrow(failing('ERR_KLUSCV_LIMIT'))
    expect(create('b')).toBeDefined()
  })

  test('has an end', () => {
    const { create } = openAt(ROOM)
    for (const client of ['a', 'b']) fill(create, client, 4)
    fill(create, 'c', 2)
    expect(() => create('d')).toThrow(failing('ERR_KLUSCV_STORAGE'))
  })

  test('is free again when requests have ended', () => {
    const { time, create } = openAt(ROOM)
    for (const client of ['a', 'b']) fill(create, client, 4)
    time.now += 60 * MINUTE
    for (const client of ['a', 'b']) fill(create, client, 4)
    fill(create, 'c', 2)
    expect(() => create('d')).toThrow(failing('ERR_KLUSCV_STORAGE'))
  })
})

describe('the room for an answer', () => {
  test('is not taken by answers that are refused', async () => {
    const { requests, create } = openAt(ROOM)
    const { id } = create('a')
    for (const _ of [1, 2, 3]) {
      const answer = bigAnswer(requests.open(id, DOMAIN), 2 * KIB)
      const busy = () => Promise.reject(new TypeError('busy'))
      await expect(requests.answer(id, answer, busy)).rejects.toThrow('busy')
    }
    fill(create, 'a', 3)
    expect(() => create('a')).toThrow(failing('ERR_KLUSCV_LIMIT'))
  })

  test('has to do for an answer, before its challenge is consumed', async () => {
    const { requests, create } = openAt(ROOM)
    const { id } = create('a')
    const question = requests.open(id, DOMAIN)
    const refused = requests.answer(id, bigAnswer(question, 4 * KIB), verify)
    await expect(refused).rejects.toEqual(failing('ERR_KLUSCV_LIMIT'))
    await requests.answer(id, answerTo(question), verify)
  })

  test('holds reports until the requests end', async () => {
    const { time, requests, create } = openAt(ROOM)
    await answerWith(requests, create('a').id, 'x'.repeat(3 * KIB))
    fill(create, 'a', 1)
    expect(() => create('a')).toThrow(failing('ERR_KLUSCV_LIMIT'))
    time.now += 60 * MINUTE
    requests.forgetEnded()
    fill(create, 'a', 4)
  })

  test('is given back once when the end comes while an answer is verified', async () => {
    const { time, requests, create } = openAt(ROOM)
    const { id } = create('a')
    const verifyLate = async () => {
      time.now += 60 * MINUTE
      requests.forgetEnded()
      return REPORT
    }
    const answer = bigAnswer(requests.open(id, DOMAIN), 2 * KIB)
    await expect(requests.answer(id, answer, verifyLate)).rejects.toEqual(GONE)
    fill(create, 'a', 4)
    expect(() => create('a')).toThrow(failing('ERR_KLUSCV_LIMIT'))
  })
})
