import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedPresentation } from '../support/credentials.ts'
import { STRANGER, WORKER } from '../support/keys.ts'
import { setAt } from '../support/set-at.ts'
import { NOW, ROOT } from '../support/trust.ts'
import { createVerifierWorld, type VerifierWorld } from '../support/verifier-world.ts'
import { openImportBackend } from './import-backend.ts'

let world: VerifierWorld
let backend: Awaited<ReturnType<typeof openImportBackend>>

beforeAll(async () => {
  world = await createVerifierWorld()
  backend = await openImportBackend(
    {
      trustList: await readFile(join(world.directory, 'trust-list.json')),
      trustKey: ROOT.publicKeyMultibase,
      cacheDirectory: join(world.directory, 'cache'),
    },
    { clock: () => new Date(NOW), development: true },
  )
})
afterAll(async () => {
  await backend.close()
  await world.close()
})

const upload = (content: unknown, worker = 'w-1') =>
  backend.inject({
    method: 'POST',
    url: '/me/import',
    headers: { 'content-type': 'application/octet-stream', 'x-worker': worker },
    payload: typeof content === 'string' ? content : JSON.stringify(content),
  })

const ask = async (worker: string) => {
  const headers = { 'x-worker': worker }
  const answer = await backend.inject({ method: 'POST', url: '/me/import/question', headers })
  return answer.json<{ challenge: string; domain: string }>()
}

describe('a backend that imports certificates', () => {
  test('takes over the figures of a genuine one in the name of who is logged in', async () => {
    const certificate = await world.sign()
    const answer = (await upload(certificate)).json()
    expect(answer).toMatchObject({
      state: 'genuine',
      refused: [],
      imported: [{ certificate: certificate.id, figures: certificate.credentialSubject }],
    })
    expect(answer.imported[0].platform).toMatch(/^Bezorger localhost/)
  })

  test('takes over nothing of one that was changed, or is none', async () => {
    const changed = setAt(await world.sign(), '/credentialSubject/dataAsOf', '2026-10-01')
    expect((await upload(changed)).json()).toMatchObject({ state: 'changed', imported: [] })
    expect((await upload('hello')).json()).toEqual({
      state: 'not-a-kluscv-file',
      imported: [],
      refused: [],
    })
  })

  test('takes over an answer to its question once, and from no other session', async () => {
    const credentials = [await world.sign({ holder: WORKER.did })]
    const question = await ask('w-2')
    const presentation = await signedPresentation({ credentials, created: NOW, ...question })
    await ask('w-3')
    const stolen = (await upload(presentation, 'w-3')).json()
    expect(stolen).toMatchObject({ state: 'presented-by-another', imported: [] })
    expect((await upload(presentation, 'w-2')).json()).toMatchObject({
      state: 'genuine',
      imported: [{ certificate: credentials[0]?.id }],
    })
  })

  test('takes over nothing that someone else shows', async () => {
    const credentials = [await world.sign({ holder: WORKER.did })]
    const question = await ask('w-4')
    const answer = { credentials, created: NOW, holder: STRANGER, ...question }
    expect((await upload(await signedPresentation(answer), 'w-4')).json()).toMatchObject({
      state: 'presented-by-another',
      imported: [],
      refused: [{ index: 0, reason: 'not-verified' }],
    })
  })

  test('shares a platform that it never asks about one certificate', () => {
    expect(world.asked.filter((path) => !/^\/(lists\/|\.well-known\/)/.test(path))).toEqual([])
  })
})
