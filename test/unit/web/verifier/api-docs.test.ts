import { Validator } from '@seriousme/openapi-schema-validator'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isJsonObject, type JsonValue } from '../../../../src/core/json.ts'
import { createOpenApi } from '../../../../src/web/shared/api-docs/create-openapi.ts'
import {
  operationIdOf,
  operationsOf,
  type PlacedOperation,
} from '../../../../src/web/shared/api-docs/operations.ts'
import { VERIFIER_API } from '../../../../src/web/verifier/api-docs/verifier-api.ts'
import { VERIFY_PATHS } from '../../../../src/web/verifier/api-docs/verify-paths.ts'
import { createMisfits, exampleIn, examplesOf } from '../../../support/api-examples.ts'
import type { RegisteredRoute } from '../../../support/recorded-routes.ts'
import { openRecordedVerifierApp } from '../../../support/web-verifier.ts'

const operations = Object.values(VERIFIER_API.areas).flatMap(operationsOf)
const document = createOpenApi(VERIFIER_API, 'https://verifier.example')
const misfits = createMisfits(VERIFIER_API.schemas)
/** Stands for the files that a reader of the docs has. */
const FILE = '{"hello": "world"}'

let app: FastifyInstance
let routes: readonly RegisteredRoute[]
let receipt: string

beforeAll(async () => {
  const opened = await openRecordedVerifierApp()
  app = opened.app
  routes = opened.routes
  receipt = opened.receipt
})
afterAll(() => app.close())

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    expect(await validator.validate({ ...document })).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
  })

  test('describes every route, and no other', () => {
    const registered = routes
      .filter(({ path }) => !path.startsWith('/assets/'))
      .map(
        ({ method, path }) => `${method} ${path.replace('/identifiers/*', '/identifiers/{did}')}`,
      )
    const described = operations.map(({ method, path }) => `${method} ${path}`)
    expect(described.toSorted()).toEqual(registered.toSorted())
  })

  test('names every operation once', () => {
    const ids = operations.map(operationIdOf)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('tells of no key: nobody has one', () => {
    expect(JSON.stringify(document)).not.toMatch(/apiKey|securitySchemes/)
  })

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
})

/** The request of the examples, as the docs page shows it. */
function requestOf({
  path,
  method,
  operation,
}: PlacedOperation): InjectOptions & { readonly url: string } {
  const { parameters = [], body = {} } = operation
  const found = Object.entries(body).find(([, { example }]) => example !== undefined)
  const [mediaType, content] = found ?? []
  const { example } = content ?? {}
  const payload = example === undefined ? undefined : payloadOf(example, mediaType)
  const isMultipart = mediaType === 'multipart/form-data'
  const contentType = isMultipart ? `${mediaType}; boundary=b` : mediaType
  return {
    method: method.toUpperCase() as 'GET',
    url: path.replaceAll(/\{(\w+)\}/g, (_, name) => exampleIn(parameters, name)),
    query: Object.fromEntries(
      parameters
        .filter(({ in: place, required }) => place === 'query' && required === true)
        .map(({ name, example = '' }) => [name, example]),
    ),
    ...(payload === undefined ? {} : { payload, headers: { 'content-type': contentType } }),
  }
}

function payloadOf(example: JsonValue, mediaType: string | undefined): string {
  if (!isJsonObject(example) || mediaType?.includes('form') !== true) return JSON.stringify(example)
  const fields = Object.entries(example).flatMap(([field, values]) =>
    [values].flat().map((value) => [field, String(value)] as const),
  )
  if (mediaType !== 'multipart/form-data') {
    return new URLSearchParams(fields.map(([field, value]) => [field, value])).toString()
  }
  return `${fields.map(([field, value]) => partOf(field, value)).join('')}--b--\r\n`
}

/** As curl reads it: `@name` is a file, `<name` what stands in one. */
function partOf(field: string, value: string): string {
  const head = `--b\r\ncontent-disposition: form-data; name="${field}"`
  const text = value.startsWith('<') ? receipt : value
  if (!value.startsWith('@')) return `${head}\r\n\r\n${text}\r\n`
  const type = 'content-type: application/json'
  return `${head}; filename="${value.slice(1)}"\r\n${type}\r\n\r\n${FILE}\r\n`
}

/** In the place of the example's id: a request that is really there, and opened. */
async function newRequest(): Promise<string> {
  const made = operations.find(({ path }) => path === '/v1/requests')
  const { id } = (await app.inject(requestOf(made as PlacedOperation))).json()
  await app.inject({ method: 'POST', url: `/v1/requests/${id}/open` })
  return id
}

describe('the examples are taken by the service', () => {
  const all = operations.map((placed) => [operationIdOf(placed), placed] as const)

  test.each(all)('%s', async (_, placed) => {
    const { answers } = placed.operation
    const request = requestOf(placed)
    const isOfRequest = placed.path.startsWith('/v1/requests/{id}')
    const url = isOfRequest ? placed.path.replace('{id}', await newRequest()) : request.url
    const answer = await app.inject({ ...request, url })
    expect(Object.keys(answers), answer.body).toContain(String(answer.statusCode))
    const described = answers[answer.statusCode]?.content ?? {}
    const [[mediaType, content] = []] = Object.entries(described)
    if (content === undefined) return
    expect(answer.headers['content-type']).toContain(mediaType)
    if (mediaType?.endsWith('json') === true) {
      expect(misfits(content.schema, answer.json())).toEqual([])
    }
  })

  test('the certificate of the examples is signed by who it says, whom no list names', async () => {
    const { body = {} } = VERIFY_PATHS['/v1/verify']?.post ?? {}
    const { example } = body['application/json'] ?? {}
    const headers = { 'content-type': 'application/json' }
    const payload = JSON.stringify(example)
    const request = { method: 'POST', url: '/v1/verify', headers, payload } as const
    const report = (await app.inject(request)).json()
    expect(report).toMatchObject({ verdict: 'indeterminate', state: 'issuer-unknown' })
  })
})

describe('the docs page', () => {
  test('names every call, works without a script, and leads nowhere that is not there', async () => {
    const { body, headers } = await app.inject('/docs')
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body).not.toContain('<script')
    expect(body).not.toContain('API key')
    const ids = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const placed of operations) expect(ids).toContain(operationIdOf(placed))
    const links = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links.length).toBeGreaterThan(operations.length)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
  })

  test('loads what is there', async () => {
    const { body } = await app.inject('/docs')
    const addresses = [...body.matchAll(/(?:href|src)="([^#"][^"]*)"/g)].map(([, to = '']) => to)
    expect(addresses.length).toBeGreaterThan(2)
    for (const to of addresses) expect((await app.inject(`/${to}`)).statusCode).toBe(200)
  })

  test('shows how several files are sent', async () => {
    const { body } = await app.inject('/docs')
    expect(body).toContain('-F &#39;file=@anna.pdf&#39;')
  })
})
