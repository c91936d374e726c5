/**
 * A verifier under attack: 50 honest certificates a second from many addresses, while five others
 * keep 200 slow connections open and send ten bombs a second. The same without the attack beside
 * it, and how long a bundle of 50 takes. `npm run bench:load -- 30` for other than 20 seconds each.
 * Exits 1 when the honest wait too long.
 * @module
 */
import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { VerificationReport } from '../../src/core/report.ts'
import { type Bomb, bombsAround } from '../support/bombs.ts'
import { type Answer, handIn, post } from '../support/post-from.ts'
import { startWatchedVerifier, type WatchedVerifier } from '../support/watched-verifier.ts'

/** Of the honest requests, in the goals of the project. */
const MOST_P99_MS = 500
const MOST_ERRORS = 0.001

/** Verified and shown. */
const MOST_BUNDLE_MS = 1_000

const HONEST_PER_SECOND = 50
const BOMBS_PER_SECOND = 10
const SLOW_CONNECTIONS = 200
const ATTACKERS = ['127.66.0.1', '127.66.0.2', '127.66.0.3', '127.66.0.4', '127.66.0.5'] as const

const seconds = Number(process.argv[2] ?? 20)
const verifier = await startWatchedVerifier(['--log-level', 'error'], 'build')
try {
  const honest = JSON.stringify({ document: await verifier.world.sign() })
  const bombs = bombsAround(await verifier.world.sign())
  await measure(honest, 2) // children start, code is compiled
  say(
    '                     p50      p99   errors   loop p99   longest turn    memory   with children',
  )
  const calm = await measure(honest, seconds)
  print('honest alone', calm)
  const attack = beginAttack(verifier, bombs)
  const attacked = await measure(honest, seconds)
  print('under attack', attacked)
  say(`the attackers got    ${await attack.end()}`)
  const bundle = await measureBundle(verifier)
  say(`a bundle of 50       ${bundle.toFixed(0)} ms until its page is there (middle of 5)`)
  const isRight = [calm, attacked].every(
    ({ p99Ms, errors }) => p99Ms < MOST_P99_MS && errors < MOST_ERRORS,
  )
  process.exitCode = isRight && bundle < MOST_BUNDLE_MS ? 0 : 1
} finally {
  await verifier.stop()
}

interface Measured {
  readonly p50Ms: number
  readonly p99Ms: number
  /** Of all requests, those without a report that says genuine. */
  readonly errors: number
  readonly loop: Awaited<ReturnType<WatchedVerifier['loopDelay']>>
}

/** Sends honest certificates at a steady pace, whether or not the ones before were answered. */
async function measure(body: string, forSeconds: number): Promise<Measured> {
  await verifier.beginWatch()
  const began = performance.now()
  const waits: Promise<number | undefined>[] = []
  for (let sent = 0; sent < forSeconds * HONEST_PER_SECOND; sent += 1) {
    const due = began + (sent * 1000) / HONEST_PER_SECOND
    await wait(Math.max(0, due - performance.now()))
    waits.push(askHonestly(body, `127.77.${sent % 7}.${1 + (sent % 250)}`, due))
  }
  const answered = (await Promise.all(waits)).filter((ms) => ms !== undefined)
  const sorted = answered.toSorted((one, other) => one - other)
  return {
    p50Ms: at(sorted, 0.5),
    p99Ms: at(sorted, 0.99),
    errors: 1 - sorted.length / waits.length,
    loop: await verifier.loopDelay(),
  }
}

/** From when it should have been sent until it was answered; undefined when it was not. */
async function askHonestly(body: string, from: string, due: number): Promise<number | undefined> {
  try {
    const answer = await post(`${verifier.url}/v1/verify`, body, 'application/json', from)
    const isGenuine = (JSON.parse(answer.body) as VerificationReport).state === 'genuine'
    return isGenuine ? performance.now() - due : undefined
  } catch {
    return undefined
  }
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Slow connections that are opened anew when they are cut off, and one bomb after the other. */
function beginAttack({ url }: WatchedVerifier, bombs: readonly Bomb[]) {
  const got = new Map<string, number>()
  const note = (what: string) => got.set(what, (got.get(what) ?? 0) + 1)
  let isOver = false
  const sockets = new Set<Socket>()
  const drip = (number: number) => {
    if (isOver) return
    const socket = openSlowly(url, number)
    sockets.add(socket)
    socket.once('close', () => {
      note('cut off')
      sockets.delete(socket)
      setTimeout(() => drip(number), 500).unref()
    })
  }
  for (let number = 0; number < SLOW_CONNECTIONS; number += 1) drip(number)
  let turn = 0
  const timer = setInterval(() => {
    turn += 1
    const bomb = bombs[turn % bombs.length]
    const path = turn % 2 === 0 ? '/v1/verify' : '/verify'
    if (bomb === undefined) return
    handIn(url + path, bomb.file, attacker(turn)).then(
      ({ status }: Answer) => note(String(status)),
      () => note('no answer'),
    )
  }, 1000 / BOMBS_PER_SECOND)
  return {
    end: async () => {
      isOver = true
      clearInterval(timer)
      for (const socket of sockets) socket.destroy()
      await wait(500)
      return [...got].map(([what, count]) => `${what}: ${count}`).join(', ')
    },
  }
}

function attacker(turn: number): string {
  return ATTACKERS[turn % ATTACKERS.length] ?? ATTACKERS[0]
}

/** A letter of the head or the body every second: never silent, never done. */
function openSlowly(url: string, number: number): Socket {
  const socket = connect({
    port: Number(new URL(url).port),
    host: '127.0.0.1',
    localAddress: attacker(number),
  })
  const length = 1_000 + number
  const head = `POST /v1/verify HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n`
  socket.on('error', () => undefined)
  socket.write(number % 2 === 0 ? `${head}x-slow: ` : `${head}content-length: ${length}\r\n\r\n`)
  const timer = setInterval(() => socket.write('x'), 1_000)
  socket.once('close', () => clearInterval(timer))
  return socket
}

/** Through the form, to the last byte of the page; the middle of five. */
async function measureBundle({ url, world }: WatchedVerifier): Promise<number> {
  const certificates = []
  for (let number = 0; number < 50; number += 1) {
    const id = `urn:uuid:6f1c2b1e-3b1a-4d7e-9c53-${String(number).padStart(12, '0')}`
    certificates.push(await world.sign({ id, statusIndex: 1_000 + number }))
  }
  const bundle = JSON.stringify({ type: 'KlusCVBundle', verifiableCredential: certificates })
  const times: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    const { status, body, ms } = await handIn(`${url}/verify`, bundle, `127.88.0.${turn + 1}`)
    if (status !== 200 || body.length < 50_000) throw new Error(`the bundle got ${status}`)
    times.push(ms)
  }
  return at(
    times.toSorted((one, other) => one - other),
    0.5,
  )
}

function print(name: string, { p50Ms, p99Ms, errors, loop }: Measured): void {
  const { service, together } = verifier.peakMebibytes()
  const columns = [
    name.padEnd(16),
    `${p50Ms.toFixed(0)} ms`.padStart(8),
    `${p99Ms.toFixed(0)} ms`.padStart(8),
    `${(errors * 100).toFixed(2)} %`.padStart(8),
    `${loop.p99Ms.toFixed(0)} ms`.padStart(10),
    `${loop.wallMs.toFixed(0)} ms`.padStart(14),
    `${service.toFixed(0)} MiB`.padStart(9),
    `${together.toFixed(0)} MiB`.padStart(15),
  ]
  say(columns.join(' '))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
