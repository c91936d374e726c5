import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../../src/core/json.ts'
import type { ClaimRequest } from '../../../../src/issuer/index.ts'
import { createIssuerStore } from '../../../../src/storage/index.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/database.ts'
import { signHolderProof } from '../../../support/holder-proof.ts'
import { openTestIssuer, PROFILE, RECORD, type TestIssuer } from '../../../support/issuer.ts'
import { actor } from '../../../support/keys.ts'

const WALLET = actor('wallet')
const DOMAIN = 'https://oppasmaat.example'
const OPPAS = 'https://w3id.org/kluscv/occupations#oppas'

/** Two kinds of work, one of them with a scale of its own, three reviews, gigs and months. */
const RICH: JsonObject = {
  worker_ref: 'worker-canary',
  name: 'Canary Ann Visser',
  period_start: '2025-02',
  period_end: '2026-02',
  gigs_completed: 48,
  work: [
    { occupation: 'oppas', gigs: 40 },
    { occupation: 'nanny', gigs: 8 },
  ],
  ratings: [
    { occupation: 'oppas', rating_value: '4.8', rating_count: 31, reviews_total: 14 },
    {
      occupation: 'nanny',
      rating_system: 'grade10',
      rating_best: '10',
      rating_value: '9',
      rating_count: 6,
      reviews_total: 2,
    },
  ],
  // One after the other in time, and not in this order in the certificates.
  reviews: [
    { text: 'Derde: kan 06-12345678 niet missen.', month: '2026-01', rating_value: '5' },
    { text: 'Second, in English.', month: '2025-06', language: 'en', occupation: 'nanny' },
    { text: 'Eerste van allemaal.', month: '2025-03' },
  ].map((review) => ({ occupation: 'oppas', language: 'nl', redacted: false, ...review })),
  gig_list: [{ month: '2026-01', outcome: 'completed', occupation: 'oppas' }],
  gigs_per_month: [{ month: '2026-01', gigs: 48 }],
  allowed_findings: [{ field: '/reviews/0/text', kind: 'phone' }],
}

const NOTHING = { language: 'nl', reputation: [], reviews: [], gigList: false, gigsPerMonth: false }

let server: TestDatabase
let opened: TestIssuer
const NOW = '2026-03-01T10:20:30.456Z'
let now = new Date(NOW)

beforeAll(async () => {
  server = await startTestDatabase()
  opened = await openTestIssuer({
    databaseUrl: server.url,
    clock: () => now,
    countForEvaluation: true,
  })
})

beforeEach(() => {
  now = new Date(NOW)
})

afterAll(async () => {
  await opened.database.close()
  await server.stop()
})

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function offer(record: JsonObject = RICH) {
  const { id, claimUrl } = await opened.issuer.offers.create(record, { caller: 'app' })
  const token = claimUrl.split('/').at(-1) ?? ''
  const claim = (choices: JsonObject = {}, more: Omit<ClaimRequest, 'choices'> = {}) =>
    opened.issuer.offers.claim(token, { choices: { ...NOTHING, ...choices }, ...more })
  return { id, claimUrl, token, claim, preview: () => opened.issuer.offers.preview(token) }
}

/** The subjects of what was issued. */
function subjectsOf({
  certificates,
}: Awaited<ReturnType<TestIssuer['issuer']['offers']['claim']>>): readonly JsonObject[] {
  return certificates.map(({ credential }) => credential.credentialSubject)
}

describe('an offer', () => {
  test('gives a link with nothing but a token in it, and an end', async () => {
    const made = await opened.issuer.offers.create(RECORD)
    expect(made.claimUrl).toMatch(/^https:\/\/oppasmaat\.example\/claim\/[A-Za-z0-9_-]{22}$/)
    expect(made.expiresAt).toBe('2026-03-01T10:35:30.456Z')
  })

  test('of a record that is wrong is not made, and everything is said', async () => {
    const wrong = { ...RECORD, name: 7, holder: WALLET.did }
    await expect(opened.issuer.offers.create(wrong)).rejects.toMatchObject({
      code: 'ERR_KLUSCV_RECORD',
      problems: [{ pointer: '/holder' }, { pointer: '/name' }],
    })
  })

  test('shows every certificate in both languages, and what can be chosen', async () => {
    const { id, preview } = await offer()
    const shown = await preview()
    expect(shown).toMatchObject({ id, platform: PROFILE['names'], claimed: false, domain: DOMAIN })
    expect(shown.nonce).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(shown.choices).toEqual({
      reputation: [
        { occupation: 'oppas', label: { nl: 'oppassen', en: 'babysitting' } },
        { occupation: 'nanny', label: { nl: 'werk als nanny', en: 'work as a nanny' } },
      ],
      reviews: [
        { index: 1, language: 'en', occupation: 'nanny', total: 2 },
        { index: 2, language: 'nl', occupation: 'oppas', total: 14 },
        { index: 0, language: 'nl', occupation: 'oppas', total: 14 },
      ],
      gigList: true,
      gigsPerMonth: true,
    })
    expect(shown.certificates.map(({ chosenBy }) => chosenBy)).toEqual([
      { gigsPerMonth: false },
      { gigsPerMonth: true },
      { reputation: 'oppas' },
      { reputation: 'nanny' },
      { reviews: 1 },
      { reviews: 2 },
      { reviews: 0 },
      { gigList: true },
    ])
    const [without, withMonths] = shown.certificates
    expect(without?.words.nl).toMatchObject({ title: 'Werkbewijs', name: RICH['name'] })
    expect(without?.words.en.title).toBe('Work certificate')
    expect(without?.words.nl.gigsPerMonth).toBeUndefined()
    expect(withMonths?.words.nl.gigsPerMonth).toHaveLength(1)
  })

  test('without anything to choose says so, and one work certificate', async () => {
    const { preview } = await offer({ ...RECORD, rating_count: 0 })
    const { choices, certificates } = await preview()
    expect(choices).toEqual({ reputation: [], reviews: [], gigList: false, gigsPerMonth: false })
    expect(certificates.map(({ type, chosenBy }) => [type, chosenBy])).toEqual([
      ['WorkHistoryCredential', undefined],
    ])
  })

  test('can be looked at ten times and claimed then', async () => {
    const { preview, claim } = await offer(RECORD)
    const shown = await Promise.all(Array.from({ length: 10 }, preview))
    expect(new Set(shown.map((one) => JSON.stringify(one))).size).toBe(1)
    expect((await claim()).certificates).toHaveLength(1)
    expect((await preview()).claimed).toBe(true)
  })
})

describe('a claim', () => {
  test('issues the work certificate and nothing else when nothing else was chosen', async () => {
    const { claim } = await offer()
    const [work, ...others] = subjectsOf(await claim())
    expect(others).toEqual([])
    expect(work).toMatchObject({ name: RICH['name'], gigsCompleted: 48, dataAsOf: '2026-03-01' })
    expect(work).not.toHaveProperty('gigsPerMonth')
    expect(work).not.toHaveProperty('id')
  })

  test('issues everything when everything was chosen', async () => {
    const { claim, preview } = await offer()
    const choices = {
      reputation: ['nanny', 'oppas'],
      reviews: [0, 1, 2],
      gigList: true,
      gigsPerMonth: true,
    }
    const subjects = subjectsOf(await claim(choices))
    expect(subjects).toHaveLength((await preview()).certificates.length - 1)
    expect(subjects[0]).toHaveProperty('gigsPerMonth')
  })

  test('keeps the scale and the total of a review whose ratings stay behind', async () => {
    const { claim } = await offer()
    const [, review, ...others] = subjectsOf(await claim({ reviews: [0] }))
    expect(others).toEqual([])
    expect(review).toMatchObject({
      occupation: OPPAS,
      reviewBody: { nl: 'Derde: kan 06-12345678 niet missen.' },
      rating: { ratingValue: '5', bestRating: '5' },
      reviewsTotal: 14,
      // Not by the month: nothing says how many others it could have been.
      period: '2026',
    })
  })

  test('takes the ratings of one kind of work without those of another', async () => {
    const { claim } = await offer()
    const [, ...ratings] = subjectsOf(await claim({ reputation: ['nanny'] }))
    expect(ratings.map(({ ratingValue, bestRating }) => [ratingValue, bestRating])).toEqual([
      ['9', '10'],
    ])
  })

  test('does not give the one review that is left the counts of the record', async () => {
    const record = {
      ...RECORD,
      gigs_in_month: 9,
      reviews: ['Eerste.', 'Tweede.'].map((text) => ({
        text,
        language: 'nl',
        month: '2026-01',
        redacted: false,
      })),
    }
    const { claim } = await offer(record)
    const [, review] = subjectsOf(await claim({ reviews: [1] }))
    expect(review?.['period']).toBe('2026')
  })

  test('keeps no exception of the guard for a review that stayed behind', async () => {
    const [kept, left] = [await offer(), await offer()]
    const [, review] = (await kept.claim({ reviews: [0] })).certificates
    const [work] = (await left.claim({ reviews: [1] })).certificates
    const excepted = (await opened.issuer.guardExceptions()).map((one) => one.certificate)
    expect(excepted).toContain(review?.id)
    expect(excepted).not.toContain(work?.id)
  })
})

describe('a claim that comes', () => {
  test('on the next day says what was shown the day before', async () => {
    now = new Date('2026-03-01T23:55:00Z')
    const { claim } = await offer(RECORD)
    now = new Date('2026-03-02T00:05:00Z')
    const first = await claim()
    expect(subjectsOf(first)[0]).toMatchObject({ dataAsOf: '2026-03-01' })
    expect(await claim()).toEqual(first)
  })

  test('for a wallet needs its signature over the nonce, and is about its key', async () => {
    const { claim, preview } = await offer(RECORD)
    const { nonce, domain } = await preview()
    const terms = { challenge: nonce, domain, created: '2026-03-01T10:20:00Z' }
    const proof = await signHolderProof(WALLET, terms)
    const [work] = subjectsOf(await claim({}, { holder: WALLET.did, proof }))
    expect(work?.['id']).toBe(WALLET.did)
  })

  test.each<[string, (other: string) => Promise<Omit<ClaimRequest, 'choices'>>, string]>([
    ['a holder without a proof', async () => ({ holder: WALLET.did }), '/proof'],
    ['a proof without a holder', async () => ({ proof: {} }), '/holder'],
    ['a holder that is no text', async () => ({ holder: 7, proof: {} }), '/holder'],
    ['a proof that is none', async () => ({ holder: WALLET.did, proof: 'x' }), '/proof'],
    [
      'a proof for another offer',
      async (nonce) => ({
        holder: WALLET.did,
        proof: await signHolderProof(WALLET, {
          challenge: nonce,
          domain: DOMAIN,
          created: '2026-03-01T10:20:00Z',
        }),
      }),
      '/proof/proof/challenge',
    ],
  ])('with %s is refused, and the offer stays open', async (_, make, pointer) => {
    const [one, other] = [await offer(RECORD), await offer(RECORD)]
    const { nonce } = await other.preview()
    await expect(one.claim({}, await make(nonce))).rejects.toMatchObject({
      code: 'ERR_KLUSCV_REQUEST',
      problems: [{ pointer }],
    })
    await expect(one.claim()).resolves.toBeDefined()
  })
})

describe('of several claims of one offer', () => {
  test('the same one gives the same bytes, in whatever language and order', async () => {
    const { claim } = await offer()
    const first = JSON.stringify(await claim({ reviews: [0, 2], reputation: ['oppas', 'nanny'] }))
    const again = { reviews: [2, 0], reputation: ['nanny', 'oppas'], language: 'en' }
    expect(JSON.stringify(await claim(again))).toBe(first)
  })

  test('another one is a conflict that names nothing', async () => {
    const { claim } = await offer()
    await claim({ reviews: [0] })
    for (const other of [{}, { reviews: [1] }, { reviews: [0], gigsPerMonth: true }]) {
      await expect(claim(other)).rejects.toMatchObject({
        code: 'ERR_KLUSCV_CONFLICT',
        message: 'this offer was claimed already, with other choices or another holder',
      })
    }
  })

  test('exactly one wins when they come at once with different choices', async () => {
    const { id, claim } = await offer()
    const choices = [[], [0], [1], [0, 1]].map((reviews) => ({ reviews }))
    // Each twice: the winner's repetition wins too.
    const claims = await Promise.allSettled([...choices, ...choices].map((one) => claim(one)))
    const won = claims.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(new Set(won.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(won).toHaveLength(2)
    for (const one of claims) {
      if (one.status === 'rejected')
        expect(one.reason).toMatchObject({ code: 'ERR_KLUSCV_CONFLICT' })
    }
    const events = await query(`select data from event where data->>'offer' = '${id}'`)
    expect(events).toEqual([
      { data: { offer: id, certificates: won[0]?.certificates.map((one) => one.id) } },
    ])
  })
})

test('nothing of a record, a worker or a token can be read in the database', async () => {
  const { token, claim } = await offer()
  await claim({ reputation: ['oppas'], reviews: [0] })
  await offer()
  const tables = await query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    for (const { row } of await query<{ row: string }>(`select t::text as row from "${name}" t`)) {
      texts.push(row, ...hexIn(row))
    }
  }
  const everything = texts.join('\n')
  const bytes = Buffer.from(token, 'base64url')
  const secrets = ['Canary', 'worker-canary', 'Derde', '06-12345678', token, bytes.toString('hex')]
  for (const secret of [...secrets, bytes.toString('latin1')]) {
    expect(everything).not.toContain(secret)
  }
  expect(everything).toContain('offer.claimed')
})

describe('a link', () => {
  test.each(['', 'x', 'A'.repeat(22), `${'A'.repeat(21)}B`, '../x', "'; drop table offer; --"])(
    'that is %j is of no offer',
    async (token) => {
      const { offers } = opened.issuer
      const unknown = { code: 'ERR_KLUSCV_NOT_FOUND' }
      await expect(offers.preview(token)).rejects.toMatchObject(unknown)
      await expect(offers.claim(token, { choices: NOTHING })).rejects.toMatchObject(unknown)
    },
  )

  test('whose offer went with its worker gives nothing any more', async () => {
    const { id, claim } = await offer(RECORD)
    await query(`delete from offer where id = '${id}'`)
    await expect(claim()).rejects.toMatchObject({ code: 'ERR_KLUSCV_NOT_FOUND' })
  })

  test('of which what is kept was changed opens nothing', async () => {
    const [one, other] = [await offer(RECORD), await offer(RICH)]
    await query(`update offer set sealed = (select sealed from offer where id = '${other.id}')
      where id = '${one.id}'`)
    await expect(one.preview()).rejects.toMatchObject({ code: 'ERR_KLUSCV_STORAGE' })
  })

  test('is over after 15 minutes: its record is gone, and after a day the rest', async () => {
    const [open, claimed] = [await offer(RECORD), await offer(RECORD)]
    await claimed.claim()
    const both = `id in ('${open.id}', '${claimed.id}')`
    const sealed = `select id from offer where sealed is not null and ${both}`
    const gone = { code: 'ERR_KLUSCV_GONE' }
    const over = async (at: string, ...ends: object[]) => {
      now = new Date(at)
      for (const [index, { preview, claim }] of [open, claimed].entries()) {
        await expect(preview()).rejects.toMatchObject(ends[index] ?? gone)
        await expect(claim()).rejects.toMatchObject(ends[index] ?? gone)
      }
    }
    await over('2026-03-01T10:35:30.456Z')
    await opened.issuer.maintain()
    expect(await query(sealed)).toEqual([])
    await over('2026-03-01T10:36:00Z', gone, { code: 'ERR_KLUSCV_NOT_FOUND' })
    now = new Date('2026-03-02T10:20:29Z')
    await opened.issuer.maintain()
    await over('2026-03-02T10:20:29Z', gone, { code: 'ERR_KLUSCV_NOT_FOUND' })
    now = new Date('2026-03-02T10:20:31Z')
    await opened.issuer.maintain()
    expect(await query(`select id from offer where ${both}`)).toEqual([])
  })
})

test('nothing is offered once the platform has stopped', async () => {
  // The register of the first day was closed by the maintenance of the day after.
  now = new Date('2026-03-03T10:20:00Z')
  const { claim } = await offer(RECORD)
  await createIssuerStore(opened.database).windDown.stop('2026-03-03T10:21:00Z')
  const stopped = { code: 'ERR_KLUSCV_STOPPED' }
  await expect(opened.issuer.offers.create(RECORD)).rejects.toMatchObject(stopped)
  await expect(claim()).rejects.toMatchObject(stopped)
})

/** What stands in the bytes of a row, as text. */
function hexIn(row: string): readonly string[] {
  return [...row.matchAll(/\\x([0-9a-f]{8,})/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').toString('latin1'),
  )
}
