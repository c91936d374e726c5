/**
 * A name, a review and a secret key go through everything that a verifier takes. They must be in no
 * log line, on no other stream, in no metric, in no receipt, in no refusal and in no file afterwards.
 */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generateKeyPair } from '../../src/suites/keys.ts'
import { actor } from '../support/keys.ts'
import { collect, startKluscv } from '../support/kluscv-process.ts'
import { certificatePdf } from '../support/pdfs.ts'
import { fullReview, fullWorkHistory } from '../support/subjects.ts'
import { NOW } from '../support/trust.ts'
import { createVerifierWorld, type VerifierWorld } from '../support/verifier-world.ts'

const NAME = 'Zebravis Kanarie'
const REVIEW = 'Zebravis kwam altijd op tijd en zong erbij.'
const { secretKeyMultibase: SECRET } = generateKeyPair()
const CANARIES = new RegExp(`zebravis|kanarie|${SECRET}`, 'i')

let world: VerifierWorld
let service: ChildProcess
let url = ''
let metricsUrl = ''
let output: () => string
/** The bodies of all answers that refused something. */
const refusals: string[] = []
/** What was answered where nothing was refused. */
let pages: readonly string[] = []
let metrics = ''
/** The receipts of what was taken, as JSON and as PDF, with the headers that name them. */
const receipts: string[] = []

beforeAll(async () => {
  world = await createVerifierWorld()
  const temporary = join(world.directory, 'temporary')
  await mkdir(temporary)
  const metricsPort = await freePort()
  metricsUrl = `http://127.0.0.1:${metricsPort}/metrics`
  const offset = String(Math.round((Date.parse(NOW) - Date.now()) / 1000))
  const args = ['--port', '0', '--metrics-port', String(metricsPort), '--log-level', 'debug']
  const offsets = ['--clock-offset-seconds', offset]
  const kept = ['--receipt-key-file', 'keys/worker.dev.json', '--count-for-evaluation']
  const own = ['--public-url', 'http://localhost:8080', ...kept]
  const environment = { TMPDIR: temporary }
  service = startKluscv(['verifier', ...args, ...own, ...world.flags, ...offsets], environment)
  const [out, err] = [collect(service.stdout), collect(service.stderr)]
  output = () => out() + err()
  // The metrics are listened to first, and the log says where too.
  while (!/^Verifier at /m.test(output()) && service.exitCode === null) await wait(20)
  url = /^Verifier at (\S+)/m.exec(output())?.[1] ?? ''
  while (!(await fetch(`${url}/health/ready`)).ok) await wait(50)
  pages = await sendAll()
  for (const page of pages) await saveReceipts(page)
  metrics = await (await fetch(metricsUrl)).text()
  const ended = once(service, 'close')
  service.kill('SIGTERM')
  await ended
})
afterAll(async () => {
  service.kill('SIGKILL')
  await world.close()
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function send(path: string, init: RequestInit = {}): Promise<string> {
  const answer = await fetch(url + path, { redirect: 'manual', ...init })
  const body = await answer.text()
  const headers = [...answer.headers].join('\n')
  if (answer.status >= 300) refusals.push(`${answer.status} ${path}\n${headers}\n${body}`)
  return body
}

const post = (path: string, body: unknown, type = 'application/json') =>
  send(path, {
    method: 'POST',
    headers: { 'content-type': type, authorization: `Bearer ${SECRET}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

function upload(path: string, files: readonly (string | Uint8Array)[], fields = {}) {
  const form = new FormData()
  for (const file of files) form.append('file', new Blob([file as BlobPart]), `${NAME}.pdf`)
  for (const [name, value] of Object.entries<string>(fields)) form.append(name, value)
  return send(path, { method: 'POST', body: form })
}

/** What the form and the software answer to what they take; refusals are kept apart. */
async function sendAll(): Promise<readonly string[]> {
  const { id: _, ...work } = { ...fullWorkHistory(), name: NAME, givenName: 'Zebravis' }
  const { id: __, ...review } = { ...fullReview(), name: NAME, reviewBody: { nl: REVIEW } }
  const certificate = await world.sign({ subject: work as never })
  const reviewed = await world.sign({ subject: review as never, type: 'ReviewCredential' })
  const stranger = actor('zebravis', 'did:web:zebravis.example')
  const unlisted = await world.sign({ subject: work as never, issuer: stranger })
  const text = JSON.stringify(certificate)
  await sendWhatIsRefused(text)
  return [
    await upload('/verify', [text]),
    await upload('/verify', [await certificatePdf(text), JSON.stringify(unlisted)]),
    await upload('/verify', [], { text: JSON.stringify(reviewed) }),
    await post('/v1/verify', { document: reviewed }),
    await upload('/v1/verify/batch', [text, JSON.stringify(reviewed), SECRET]),
    await post('/credentials/verify', { verifiableCredential: certificate }),
  ]
}

/** What the page of an answer offers to keep, and to say. */
async function saveReceipts(page: string): Promise<void> {
  const value = /name="text" value="([^"]+)"/.exec(page)?.[1]
  if (value === undefined) return
  const text = value.replaceAll('&quot;', '"')
  for (const format of ['json', 'pdf']) {
    const form = new FormData()
    form.append('text', text)
    form.append('format', format)
    const answer = await fetch(`${url}/receipt`, { method: 'POST', body: form })
    const file = Buffer.from(await answer.arrayBuffer()).toString('latin1')
    receipts.push(`${answer.status} ${[...answer.headers].join(' ')}\n${file}`)
  }
  await post('/clear', 'state=genuine&clear=yes', 'application/x-www-form-urlencoded')
  await upload('/receipt', [], { text: `${text} ${SECRET}`, format: NAME })
}

/** Names of members are places, which a refusal may name: those of a document no refusal has. */
async function sendWhatIsRefused(text: string): Promise<void> {
  const keyFile = { keys: [{ secretKeyMultibase: SECRET, [NAME]: SECRET }] }
  const changed = text.replace('"gigsCompleted":', `"unknown":"${SECRET}","gigsCompleted":`)
  await post('/v1/verify', { document: keyFile })
  await post('/v1/verify', { document: text, challenge: SECRET, domain: `https://${NAME}` })
  await post('/v1/verify', `{"document": {"${SECRET}": 1, "${SECRET}": 2}}`)
  await post('/v1/verify', `{"document": ${NAME}`)
  await post('/v1/verify', { unknown: SECRET })
  await post('/v1/verify', changed, `text/${SECRET}`)
  await post('/credentials/verify', { verifiableCredential: JSON.parse(changed) })
  await post('/presentations/verify', { verifiablePresentation: { [SECRET]: NAME } })
  await post('/verify', `text=${SECRET}`, 'application/x-www-form-urlencoded')
  await post('/v1/verify/batch', `--b\r\n${NAME}`, 'multipart/form-data; boundary=b')
  await upload('/verify', [], { text: JSON.stringify(keyFile), [NAME]: SECRET })
  await upload('/verify', [text], { role: NAME })
  await post('/clear', `state=${SECRET}&clear=${NAME}`, 'application/x-www-form-urlencoded')
  await upload(
    '/verify',
    Array.from({ length: 11 }, () => SECRET),
  )
  for (const path of ['/', '/r/', '/identifiers/did:key:', '/identifiers/did:web:', '/s?', '/?']) {
    await send(path + encodeURIComponent(`${NAME} ${SECRET}`))
  }
}

/** Every file under a folder, by its path. */
async function filesUnder(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((each) => join(each.parentPath, each.name))
  const contents = await Promise.all(paths.map((path) => readFile(path, 'latin1')))
  return new Map(paths.map((path, at) => [path, contents[at] ?? '']))
}

/** The lines in which a canary sits, none of which may be there. */
const linesWith = (text: string) => text.split('\n').filter((line) => CANARIES.test(line))

describe('a name, a review and a secret key that went through a verifier', () => {
  test('were taken: whoever sent them reads what was found', () => {
    expect(pages.map((page) => CANARIES.test(page))).toEqual([true, true, true, true, true, false])
  })

  test('are in no line of the log, and on no other stream', () => {
    const routes = ['/verify', '/v1/verify', '/v1/verify/batch', '/credentials/verify', '/receipt']
    for (const route of routes) expect(output()).toContain(`"route":"${route}"`)
    expect(linesWith(output())).toEqual([])
  })

  test('are in no metric, under which they were counted', () => {
    expect(metrics).toMatch(/kluscv_checks_total\{way="form",state="genuine"\} [1-9]/)
    expect(metrics).toMatch(/kluscv_checks_total\{way="batch",state="genuine"\} [1-9]/)
    expect(linesWith(metrics)).toEqual([])
  })

  test('are in no receipt of what was checked', () => {
    expect(receipts).toHaveLength(6)
    expect(receipts.filter((each) => each.startsWith('200 '))).toHaveLength(6)
    expect(receipts.filter((each) => each.includes('%PDF-'))).toHaveLength(3)
    expect(receipts.flatMap(linesWith)).toEqual([])
  })

  test('are in no refusal', () => {
    expect(refusals.length).toBeGreaterThan(10)
    expect(refusals.flatMap(linesWith).filter((line) => !/^\d{3} \//.test(line))).toEqual([])
  })

  test('are in no file', async () => {
    const files = await filesUnder(world.directory)
    expect([...files.keys()].some((path) => path.endsWith('/cache/counters.json'))).toBe(true)
    const found = [...files].filter(([path, text]) => CANARIES.test(path) || CANARIES.test(text))
    expect(found.map(([path]) => path)).toEqual([])
  })
})
