import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Signer } from '../../../src/core/signer.ts'
import type { Issuer, PublishedFolder } from '../../../src/issuer/index.ts'
import { openPublishedFolder } from '../../../src/storage/index.ts'
import { createSigner } from '../../../src/suites/keys.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import { queryRows } from '../../support/database-backup.ts'
import { failQuery } from '../../support/failing-queries.ts'
import { createFaultRound, listsThatDiffer } from '../../support/fault-scenario.ts'
import {
  ISSUER_KEY_ID,
  ISSUER_KEYS,
  openTestIssuer,
  type TestIssuer,
} from '../../support/issuer.ts'

let server: TestDatabase
let databaseUrl = ''
let directory = ''
let folder: PublishedFolder
let opened: TestIssuer | undefined

beforeAll(async () => {
  server = await startTestDatabase()
})

beforeEach(async () => {
  databaseUrl = await server.another()
  directory = await mkdtemp(join(tmpdir(), 'kluscv-faults-'))
  folder = await openPublishedFolder(directory)
})

afterEach(async () => {
  await opened?.database.close()
  await rm(directory, { recursive: true, force: true })
})

afterAll(() => server.stop())

async function openIssuer(options: {
  readonly signer?: Signer
  readonly publishedFolder?: PublishedFolder
}): Promise<Issuer> {
  let now = Date.parse('2026-03-01T12:00:00.000Z')
  opened = await openTestIssuer({
    databaseUrl,
    suite: 'eddsa-jcs-2022',
    publishedFolder: folder,
    clock: () => {
      now += 1
      return new Date(now)
    },
    ...options,
  })
  return opened.issuer
}

/** What breaks: counts its calls from the start of each round. */
interface Fault {
  readonly arm: (failing: number) => { readonly count: () => number; readonly stop: () => void }
}

/**
 * Fails call 1, then call 2 and so on, each in a round of its own, until a round needs fewer calls.
 * Says how many calls failed.
 */
async function failEachOnce(issuer: Issuer, { arm }: Fault): Promise<number> {
  for (let failing = 1; ; failing += 1) {
    const round = createFaultRound(issuer, `worker-${failing}`)
    const armed = arm(failing)
    const told = await round.run().finally(armed.stop)
    expect(await round.holds(told)).toBe(true)
    await round.repeat(told)
    if (armed.count() < failing) {
      expect(told.isRevoked).toBe(true)
      return failing - 1
    }
  }
}

/** Everything that must hold in the end: each request has one certificate, and it is withdrawn. */
async function expectAllInOrder(issuer: Issuer, rounds: number): Promise<void> {
  await issuer.maintain()
  expect(await listsThatDiffer(issuer, databaseUrl, folder)).toEqual([])
  expect(
    await queryRows(
      databaseUrl,
      `select count(*)::int as issued, count(distinct worker_tag)::int as workers,
        count(*) filter (where revoked)::int as revoked
      from certificate where state = 'issued'`,
    ),
  ).toEqual([{ issued: rounds, workers: rounds, revoked: rounds }])
  expect(await issuer.auditTrail.check()).not.toHaveProperty('broken')
  await expect(issuer.checkHealth()).resolves.toBeUndefined()
}

describe('a call that fails once', { timeout: 60_000 }, () => {
  test.each(['before', 'after'] as const)(
    'to the database, %s it was carried out, costs nothing that was acknowledged',
    async (when) => {
      const issuer = await openIssuer({})
      await issuer.maintain()
      const failed = await failEachOnce(issuer, {
        arm: (failing) => failQuery(databaseUrl, failing, when),
      })
      expect(failed).toBeGreaterThan(30)
      await expectAllInOrder(issuer, failed + 1)
    },
  )

  test('to the signer costs nothing that was acknowledged', async () => {
    const { secretKeyMultibase } = ISSUER_KEYS
    const own = createSigner({ id: ISSUER_KEY_ID, secretKeyMultibase })
    let left = Number.POSITIVE_INFINITY
    let count = 0
    const issuer = await openIssuer({
      signer: {
        ...own,
        sign: async (request) => {
          count += 1
          left -= 1
          if (left === 0) throw new Error('the signer is gone')
          return own.sign(request)
        },
      },
    })
    const failed = await failEachOnce(issuer, {
      arm: (failing) => {
        count = 0
        left = failing
        return {
          count: () => count,
          stop: () => {
            left = Number.POSITIVE_INFINITY
          },
        }
      },
    })
    expect(failed).toBeGreaterThan(1)
    await expectAllInOrder(issuer, failed + 1)
  })

  test('to the folder of published documents fails no request, and is made up for', async () => {
    let left = Number.POSITIVE_INFINITY
    let count = 0
    const fails = () => {
      count += 1
      left -= 1
      return left === 0
    }
    const guarded = async <T>(work: Promise<T>): Promise<T> => {
      if (fails()) throw new Error('no space left')
      return work
    }
    const issuer = await openIssuer({
      publishedFolder: {
        read: (path) => guarded(folder.read(path)),
        write: (path, text) => guarded(folder.write(path, text)),
        names: (path) => guarded(folder.names(path)),
      },
    })
    const failed = await failEachOnce(issuer, {
      arm: (failing) => {
        count = 0
        left = failing
        return { count: () => count, stop: () => {} }
      },
    })
    expect(failed).toBeGreaterThan(2)
    await expect(issuer.checkHealth()).rejects.toMatchObject({
      message: expect.stringContaining('folder'),
    })
    await expectAllInOrder(issuer, failed + 1)
  })
})
