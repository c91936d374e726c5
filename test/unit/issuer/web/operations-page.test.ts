/**
 * The page for operators says what is there: metrics, flags, commands, and how a webhook is checked.
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { Registry } from 'prom-client'
import { expect, test } from 'vitest'
import { createProgram } from '../../../../src/cli/create-program.ts'
import { sendEvents } from '../../../../src/issuer/events/send-events.ts'
import { SCOPES } from '../../../../src/issuer/index.ts'
import { registerIssuerMetrics } from '../../../../src/web/issuer/metrics/issuer-metrics.ts'
import { createApp } from '../../../../src/web/shared/create-app.ts'
import { observeRequests } from '../../../../src/web/shared/metrics/observe-requests.ts'
import { processMetrics } from '../../../../src/web/shared/metrics/process-metrics.ts'

const path = resolve(import.meta.dirname, '../../../../src/web/issuer/README.md')
const page = readFileSync(path, 'utf8')

const program = await createProgram(undefined, {
  out: () => undefined,
  err: () => undefined,
  exit: () => undefined,
  readInput: async () => new Uint8Array(),
  environment: {},
})

function commandsOf(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(commandsOf)]
}

test('every metric that it names exists', async () => {
  const registry = new Registry()
  registerIssuerMetrics(registry, { issuer: { measure: () => Promise.reject(new Error('none')) } })
  const app = await createApp({ log: { level: 'silent' }, rateLimitPerMinute: 1 })
  observeRequests(app, registry)
  await app.close()
  const known = [registry, processMetrics()].flatMap((each) =>
    each.getMetricsAsArray().map(({ name }) => name),
  )
  const named = [...page.matchAll(/\b(?:kluscv|nodejs|process)_[a-z0-9_]+/g)].map(([name]) =>
    name.replace(/^(kluscv_http_\w+_seconds)_(?:bucket|count|sum)$/, '$1'),
  )
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((name) => !known.includes(name))).toEqual([])
})

test('every flag that it names exists', () => {
  const known = commandsOf(program).flatMap(({ options }) => options.map(({ long }) => long))
  const named = [...page.matchAll(/(?<=[` ])--[a-z][a-z-]+(?=[` ,.:])/g)].map(([flag]) => flag)
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((flag) => !known.includes(flag))).toEqual([])
})

test('every command that it names exists', () => {
  const named = [...page.matchAll(/`kluscv ([a-z][a-z-]*(?: [a-z][a-z-]*)*)/g)].map(
    ([, words = '']) => words.split(' '),
  )
  expect(named.length).toBeGreaterThan(8)
  for (const words of named) {
    const found = words.reduce<Command | undefined>(
      (command, word) => command?.commands.find((below) => below.name() === word),
      program,
    )
    expect(found, words.join(' ')).toBeDefined()
  }
})

test('it has every scope, and every link leads somewhere', () => {
  for (const scope of SCOPES) expect(page).toContain(`| \`${scope}\` |`)
  const links = [...page.matchAll(/\]\(([^)#]+)/g)].map(([, link = '']) => link)
  expect(links.length).toBeGreaterThan(1)
  for (const link of links) expect(existsSync(join(dirname(path), link)), link).toBe(true)
})

test('its check of a webhook takes what the issuer sends, and nothing else', async () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? []
  const { isFromIssuer } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    readonly isFromIssuer: (body: string, header: unknown, secret: string, now: number) => boolean
  }
  const { body, header, sentAt } = await sendOne('a secret')
  expect(isFromIssuer(body, header, 'a secret', sentAt)).toBe(true)
  expect(isFromIssuer(`${body} `, header, 'a secret', sentAt)).toBe(false)
  expect(isFromIssuer(body, header, 'another', sentAt)).toBe(false)
  expect(isFromIssuer(body, header, 'a secret', sentAt + 301_000)).toBe(false)
  expect(isFromIssuer(body, undefined, 'a secret', sentAt)).toBe(false)
})

/** What the issuer really sends. */
async function sendOne(secret: string) {
  const stop = new AbortController()
  const sentAt = Date.parse('2026-11-26T10:00:00Z')
  const event = { id: 'e-1', type: 'batch.completed', data: { batch: 'b-1' }, at: 'x' } as const
  const sent: { body: string; header: unknown }[] = []
  await sendEvents(
    {
      events: {
        take: async () => ({ event, tries: 1 }),
        remove: async () => stop.abort(),
        removeOlder: async () => undefined,
        countWaiting: async () => 0,
      },
      clock: () => new Date(sentAt),
      bind: async () => undefined,
    },
    {
      url: 'https://platform.example/events',
      secret,
      send: async ({ body, headers }) => {
        sent.push({ body, header: headers?.['kluscv-signature'] })
      },
      signal: stop.signal,
    },
  )
  return { body: sent[0]?.body ?? '', header: sent[0]?.header, sentAt }
}
