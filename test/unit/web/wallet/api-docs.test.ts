import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createOpenApi } from '../../../../src/web/shared/api-docs/create-openapi.ts'
import { operationIdOf, operationsOf } from '../../../../src/web/shared/api-docs/operations.ts'
import { createApp } from '../../../../src/web/shared/create-app.ts'
import { WALLET_API } from '../../../../src/web/wallet/api-docs/wallet-api.ts'
import { registerWalletService } from '../../../../src/web/wallet/create-wallet-app.ts'
import { createMisfits, examplesOf } from '../../../support/api-examples.ts'
import { type RegisteredRoute, recordRoutes } from '../../../support/recorded-routes.ts'
import { testWalletOptions } from '../../../support/wallet-app.ts'

const operations = Object.values(WALLET_API.areas).flatMap(operationsOf)
const document = createOpenApi(WALLET_API, 'https://map.example')
const misfits = createMisfits(WALLET_API.schemas)
const STOP_TOKEN = `Bearer ${Buffer.alloc(32, 7).toString('base64url')}`

/** Has everything that is asked for. */
const STORE = {
  shares: {
    keep: async () => undefined,
    find: async () => ({ state: 'kept', blob: Buffer.alloc(40) }) as const,
    stop: async () => true,
    removeEnded: async () => undefined,
    total: async () => ({ shares: 0, bytes: 0 }),
  },
  ping: async () => undefined,
}

let app: FastifyInstance
let routes: readonly RegisteredRoute[]

beforeAll(async () => {
  const clock = () => new Date('2026-11-27T12:00:00Z')
  const options = { ...testWalletOptions(STORE), clock, publicUrl: 'https://map.example' }
  app = await createApp(options)
  routes = recordRoutes(app)
  registerWalletService(app, options)
  await app.ready()
})

afterAll(() => app.close())

test('the document is valid OpenAPI 3.1, and served to everyone', async () => {
  expect(await new Validator().validate({ ...document })).toEqual({ valid: true })
  const answer = await app.inject('/openapi.json')
  expect(answer.headers['access-control-allow-origin']).toBe('*')
  expect(answer.json()).toMatchObject({ openapi: '3.1.1', paths: document['paths'] })
})

test('the document describes every route, and no other, each by a name of its own', () => {
  const registered = routes.filter(({ path }) => !path.startsWith('/assets/'))
  const described = operations.map(({ method, path }) => `${method} ${path}`)
  const names = registered.map(({ method, path }) => `${method} ${path}`)
  expect(described.toSorted()).toEqual(names.toSorted())
  expect(new Set(operations.map(operationIdOf)).size).toBe(operations.length)
})

test.each(examplesOf(operations))('the example of %s fits its schema', (_, schema, example) => {
  expect(misfits(schema, example)).toEqual([])
})

test.each(operations)('$method $path answers as described', async ({ method, path, operation }) => {
  const { parameters = [], body = {}, answers } = operation
  const id = parameters.find(({ name }) => name === 'id')?.example ?? ''
  const payload = body['application/json']?.example
  const answer = await app.inject({
    method: method.toUpperCase() as 'GET',
    url: path.replace('{id}', id),
    headers: method === 'delete' ? { authorization: STOP_TOKEN } : {},
    ...(payload === undefined ? {} : { payload: payload as object }),
  })
  expect(Object.keys(answers), answer.body).toContain(String(answer.statusCode))
  const [[mediaType, content] = []] = Object.entries(answers[answer.statusCode]?.content ?? {})
  if (mediaType === undefined || content === undefined) return
  expect(answer.headers['content-type']).toContain(mediaType)
  if (mediaType === 'application/json') {
    expect(misfits(content.schema, answer.json())).toEqual([])
  }
})

test('the docs page names every call and loads what is there', async () => {
  const { body } = await app.inject('/docs')
  for (const placed of operations) expect(body).toContain(` id="${operationIdOf(placed)}"`)
  const addresses = [...body.matchAll(/(?:href|src)="([^#"][^"]*)"/g)].map(([, to = '']) => to)
  expect(addresses.length).toBeGreaterThan(2)
  for (const to of addresses) expect((await app.inject(`/${to}`)).statusCode).toBe(200)
})
