import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../../../src/core/json.ts'
import type { Scope } from '../../../../src/issuer/index.ts'
import { AREAS } from '../../../../src/web/issuer/api-docs/areas.ts'
import { ISSUER_API } from '../../../../src/web/issuer/api-docs/issuer-api.ts'
import { NAMED_SCHEMAS } from '../../../../src/web/issuer/api-docs/named-schemas.ts'
import { EXAMPLE_ID } from '../../../../src/web/issuer/api-docs/shared-parameters.ts'
import { createOpenApi } from '../../../../src/web/shared/api-docs/create-openapi.ts'
import {
  operationIdOf,
  operationsOf,
  type PlacedOperation,
} from '../../../../src/web/shared/api-docs/operations.ts'
import { createMisfits, exampleIn, examplesOf } from '../../../support/api-examples.ts'
import { type KeyName, openTestIssuerApp, type TestIssuerApp } from '../../../support/issuer-app.ts'

const operations = Object.values(AREAS).flatMap(operationsOf)
const document = createOpenApi(ISSUER_API, 'https://oppasmaat.example')
const misfits = createMisfits(NAMED_SCHEMAS)

let opened: TestIssuerApp
let app: FastifyInstance

beforeAll(async () => {
  // After all days in the examples.
  opened = await openTestIssuerApp({}, () => new Date('2026-11-26T10:20:30.456Z'))
  app = opened.app
})
afterAll(() => opened.close())

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate({ ...document })).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  test('describes every route, and no other', () => {
    const registered = opened.routes
      .filter(({ path }) => !path.startsWith('/assets/'))
      .map(({ method, path }) => `${method} ${path}`)
    const described = operations.map(({ method, path }) => `${method} ${path}`)
    expect(described.toSorted()).toEqual(registered.toSorted())
  })

  test('names every operation once', () => {
    const ids = operations.map(operationIdOf)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test.each(operations.map((placed) => [operationIdOf(placed), placed] as const))(
    '%s has every parameter of its path',
    (_, { path, operation: { parameters = [] } }) => {
      const inPath = parameters.filter(({ in: place }) => place === 'path').map(({ name }) => name)
      expect(inPath.toSorted()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    },
  )

  test('is served to everyone', async () => {
    const answer = await app.inject('/openapi.json')
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.json()).toMatchObject({ openapi: '3.1.1', paths: document['paths'] })
  })
})

describe('the examples', () => {
  test.each(examplesOf(operations))('of %s fit their schemas', (_, schema, example) => {
    expect(misfits(schema, example)).toEqual([])
  })

  const parameters = operations.flatMap((placed) =>
    (placed.operation.parameters ?? []).flatMap(({ name, schema, example }) =>
      example === undefined ? [] : [[operationIdOf(placed), name, schema, example] as const],
    ),
  )

  test.each(parameters)('of %s: %s fits its schema', (_, _name, schema, example) => {
    const value = schema['type'] === 'integer' ? Number(example) : example
    expect(misfits(schema, value)).toEqual([])
  })
})

/** What stands in the place of an example's ids: things that are really there. */
const REAL: Readonly<Record<string, () => Promise<Readonly<Record<string, string>>>>> = {
  '/v1/offers/{token}': newOffer,
  '/v1/offers/{token}/claim': newOffer,
  '/v1/corrections/{id}/correct': newCorrection,
  '/v1/corrections/{id}/dismiss': newCorrection,
  '/v1/certificates/{id}/status': async () => ({ id: await newCertificate() }),
  '/v1/batches/{id}': newBatch,
  '/v1/batches/{id}/results': newCompletedBatch,
  '/status-lists/{name}': async () => {
    const [url = ''] = await opened.issuer.statusListUrls()
    return { name: url.slice(url.lastIndexOf('/') + 1) }
  },
  // No day is over yet that has a register: the answer is the refusal that is described.
  '/issued/{name}': async () => ({ name: '2026-02-28' }),
}

async function newCertificate(): Promise<string> {
  const { certificates } = await send(exampleOf('/v1/certificates'))
  return (certificates as { id: string }[])[0]?.id ?? ''
}

async function newOffer() {
  const { claimUrl } = await send(exampleOf('/v1/offers'))
  return { token: String(claimUrl).split('/').at(-1) ?? '' }
}

async function newCorrection() {
  const { id } = await send(exampleOf('/v1/corrections'))
  return { id: String(id) }
}

async function newBatch() {
  const { id } = await send(exampleOf('/v1/batches'))
  return { id: String(id) }
}

async function newCompletedBatch() {
  const batch = await newBatch()
  const stop = new AbortController()
  const working = opened.issuer.batches.work({ signal: stop.signal })
  const stateOf = async () => (await opened.issuer.batches.find(batch.id)).state
  await expect.poll(stateOf, { timeout: 10_000 }).toBe('completed')
  stop.abort()
  await working
  return batch
}

/** A correction issues and withdraws: OpenAPI has one scope for each route. */
function keyFor(path: string, scope: string): KeyName {
  return path === '/v1/corrections/{id}/correct' ? 'correct' : (scope as Scope)
}

function exampleOf(path: string): PlacedOperation {
  const found = operations.find((each) => each.path === path && each.method === 'post')
  if (found === undefined) throw new TypeError(`${path} is not described`)
  return found
}

async function send(placed: PlacedOperation): Promise<JsonObject> {
  const answer = await app.inject(await requestOf(placed))
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json()
}

/** The request of the examples, as the docs page shows it. */
async function requestOf(placed: PlacedOperation): Promise<InjectOptions> {
  const { path, method, operation } = placed
  const { scope, parameters = [], body = {} } = operation
  const real = (await REAL[path]?.()) ?? {}
  const [[mediaType, content] = []] = Object.entries(body)
  const payload = content === undefined ? undefined : textOf(content.example)
  const wants = payload?.includes(EXAMPLE_ID)
  const id = wants === true ? await newCertificate() : ''
  return {
    method: method.toUpperCase() as 'GET',
    url: path.replaceAll(/\{(\w+)\}/g, (_, name) => real[name] ?? exampleIn(parameters, name)),
    headers: {
      ...(scope === 'everyone'
        ? {}
        : { authorization: `Bearer ${opened.keys[keyFor(path, scope)]}` }),
      ...(mediaType === undefined ? {} : { 'content-type': mediaType }),
      ...(parameters?.some(({ name }) => name === 'Idempotency-Key') && {
        'idempotency-key': `docs-${Math.random()}`,
      }),
    },
    ...(payload === undefined ? {} : { payload: payload.replaceAll(EXAMPLE_ID, id) }),
  }
}

function textOf(example: JsonValue | undefined): string {
  return typeof example === 'string' ? example : JSON.stringify(example)
}

describe('the examples are taken by the service', () => {
  const all = operations.map((placed) => [operationIdOf(placed), placed] as const)

  test.each(all)('%s', async (_, placed) => {
    const { answers, refusals = {} } = placed.operation
    const answer = await app.inject(await requestOf(placed))
    const expected = placed.path === '/issued/{name}' ? Object.keys(refusals) : Object.keys(answers)
    expect(expected, answer.body).toContain(String(answer.statusCode))
    const described = answers[answer.statusCode]?.content ?? {}
    const [[mediaType, content] = []] = Object.entries(described)
    if (content === undefined) return
    expect(answer.headers['content-type']).toContain(mediaType)
    if (mediaType?.endsWith('json') === true) {
      expect(misfits(content.schema, answer.json())).toEqual([])
    }
  })
})

describe('the docs page', () => {
  test('names every call, every scope and every code', async () => {
    const { body, headers } = await app.inject('/docs')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    for (const placed of operations) expect(body).toContain(`id="${operationIdOf(placed)}"`)
    for (const path of Object.keys(document['paths'] as JsonObject)) expect(body).toContain(path)
    expect(body).not.toContain('<script')
  })

  test('works below a path of its host', async () => {
    const { body } = await app.inject('/docs')
    const addresses = [...body.matchAll(/(?:href|src)="([^#"][^"]*)"/g)].map(([, to = '']) => to)
    expect(addresses).toContain('openapi.json')
    expect(addresses.filter((to) => /^(\/|https?:)/.test(to))).toEqual([])
    for (const to of addresses) expect((await app.inject(`/${to}`)).statusCode).toBe(200)
  })

  test('has no link that leads nowhere', async () => {
    const { body } = await app.inject('/docs')
    const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    const links = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(operations.length)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
  })
})
