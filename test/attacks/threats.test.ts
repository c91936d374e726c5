/**
 * That every threat of the catalogue has a test: those that are refused in a document stand in the
 * files beside this one under their number; of the others it is said here which test it is.
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const HERE = import.meta.dirname
const ROOT = `${HERE}/../..`

/** The rows of the catalogue: some numbers have letters behind them. */
const numbers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
const lettered = (number: number, letters: string) => [...letters].map((letter) => number + letter)
const ALL = [
  ...numbers(1, 39),
  ...lettered(39, 'abcdefghi'),
  ...numbers(40, 68),
  ...lettered(69, 'abcdefghijklmnopqrst'),
  ...numbers(70, 115),
]

const STATUS = 'test/unit/status'
const SUITES = 'test/unit/suites'
const VERIFIER = 'test/unit/verifier'
const WEB = 'test/unit/web'
const ISSUER = 'test/unit/issuer'
const FETCH = 'test/unit/did/guarded-fetch.test.ts'
const NETWORK = 'test/attacks/network.test.ts'
const PREFETCH = `${VERIFIER}/prefetch.test.ts`
const APP = `${WEB}/verifier/verifier-app.test.ts`

/** Number, file, and the words by which the test is found in it. */
type Pointer = readonly [row: string, file: string, title: string]

const STATUS_LISTS: readonly Pointer[] = [
  ['27', `${STATUS}/check-status.test.ts`, 'is revoked, as of the list that says so'],
  ['29', PREFETCH, 'a list of another platform'],
  ['30', PREFETCH, 'the list of another purpose'],
  ['32', PREFETCH, 'keeps the newest when an older one is served again'],
  ['32', PREFETCH, 'an older list is not taken either'],
  ['33', PREFETCH, 'a list whose end is under a full IRI'],
  ['33', `${STATUS}/check-status.test.ts`, 'counts up to its last moment and not a millisecond'],
  ['34', `${WEB}/verifier/keep-fresh.test.ts`, 'sooner when a list asks for it'],
  ['39c', `${STATUS}/gzip-member.test.ts`, 'two members'],
  ['39c', `${STATUS}/gzip-member.test.ts`, 'zlib instead'],
  ['39d', `${STATUS}/gzip-member.test.ts`, 'a wrong checksum'],
  ['39d', `${STATUS}/gzip-member.test.ts`, 'half a stream'],
  ['39e', PREFETCH, 'keeps what it has when a host is down, and a list past its end too'],
  ['39h', `${STATUS}/draw-index.test.ts`, 'gives no hint of the order of issue'],
  ['39h', `${STATUS}/draw-index.test.ts`, 'favours no part of the list'],
  ['39i', PREFETCH, 'asks for whole lists and the did.json of listed platforms, once each'],
  ['39i', FETCH, 'without telling who asks'],
]

const KEYS: readonly Pointer[] = [
  ['42', 'test/unit/did/resolver.test.ts', 'an error beside the document'],
  ['46', `${VERIFIER}/checks/check-resolution.test.ts`, 'ended the key after it signed still'],
  ['51', `${SUITES}/keys.test.ts`, 'are refused when anyone can sign for them: %s'],
  ['69a', APP, 'counts for exactly one of a hundred answers at the same time'],
]

const COST: readonly Pointer[] = [
  ['78', 'test/vectors/rdf-canon.test.ts', 'gives up on a poison graph: $id'],
  ['81', `${STATUS}/bitstring.test.ts`, 'refuses a gzip bomb before it is in memory'],
  ['82', 'test/unit/certificate/read-pdf.test.ts', 'whose kilobyte inflates beyond all limits'],
  ['83', 'test/unit/certificate/read-picture.test.ts', 'or says that it is too large'],
  [
    '84',
    'test/unit/certificate/read-picture.test.ts',
    'noise, another code, or a code that is torn',
  ],
  ['85', FETCH, 'one byte too many'],
  ['85', FETCH, 'a body without end'],
  ['86', `${WEB}/shared/create-app.test.ts`, 'is waited for 10 seconds unless told otherwise'],
]

const NETWORKS: readonly Pointer[] = [
  ['87', FETCH, 'a redirect to another server, which is never called'],
  ['88', NETWORK, 'did:web:localhost%3A8443'],
  ['88', NETWORK, 'did:web:127.0.0.1%3A5432'],
  ['89', NETWORK, 'did:web:trusted.example%40evil.example'],
  ['89', NETWORK, 'did:web:trusted.example%2F..%3Fx'],
  ['90', NETWORK, 'https://[::ffff:a9fe:a9fe]/'],
  ['90', 'test/unit/did/address.test.ts', 'carrier-grade NAT'],
  ['91', NETWORK, 'is asked once, and the connection goes to that answer'],
  ['92', NETWORK, 'http://169.254.169.254/latest/meta-data'],
  ['92', NETWORK, 'https://[fd00:ec2::254]/latest/meta-data'],
  ['93', FETCH, 'a certificate nobody vouches for'],
  ['93', `${WEB}/shared/config.test.ts`, 'is refused in production'],
  ['94', FETCH, 'takes as long whether the name exists or not'],
  ['95', PREFETCH, 'looks up only the exact address'],
  ['95', `${WEB}/verifier/keep-fresh.test.ts`, 'no later when a list allows more'],
  ['96', PREFETCH, 'asks for whole lists and the did.json of listed platforms, once each'],
  ['96', PREFETCH, 'is left alone for the rest of the round after three failures'],
]

const SERVICE: readonly Pointer[] = [
  ['99', 'test/unit/trust/lint-names.test.ts', 'that people take for %s is refused: %s'],
  ['100', APP, '/verify?lang=//evil.example'],
  ['101', `${ISSUER}/web/api-keys.test.ts`, 'refuses who has no key, or none that is known'],
  ['102', `${SUITES}/sandbox/create-sandbox.test.ts`, 'behaves knows nothing of our environment'],
  ['104', APP, ' application/json garbage'],
  ['105', 'test/unit/certificate/read-picture.test.ts', 'in a photo, and after another code'],
  ['106', `${WEB}/verifier/batch-routes.test.ts`, 'with no cell that a spreadsheet calculates'],
  ['106', `${ISSUER}/cli/issue-file.test.ts`, 'has no cell that a spreadsheet would take'],
  ['107', APP, 'holds nothing of a document, a challenge or an address'],
  ['107', `${SUITES}/keys.test.ts`, 'never show the secret when a signer is printed'],
  ['108', 'test/unit/cli/rotating-keys.test.ts', 'chmodSync(path(), 0o644)'],
  ['109', `${ISSUER}/web/api-keys.test.ts`, 'refuses who has no key, or none that is known'],
  ['110', `${ISSUER}/web/vc-api-routes.test.ts`, 'is signed by no key of the platform, and under'],
  ['111', 'test/unit/storage/issuer-store.test.ts', 'of one issuer is refused to another'],
  ['112', `${SUITES}/check-proofs.test.ts`, 'is judged as it was asked about: later edits do not'],
  ['112', 'test/unit/core/gate.test.ts', 'is a copy when the caller could still edit the document'],
  ['114', 'test/architecture/install-scripts.test.ts', 'every package is pinned by its content'],
  ['115', `${WEB}/shared/create-app.test.ts`, 'counts for the sender, whatever X-Forwarded-For'],
]

const POINTERS = [...STATUS_LISTS, ...KEYS, ...COST, ...NETWORKS, ...SERVICE]

/** The numbers that titles in the files beside this one begin with: `30, 31: …`. */
function numbersHere(): readonly string[] {
  return readdirSync(HERE)
    .filter((name) => /^threats-\w+\.test\.ts$/.test(name))
    .map((name) => readFileSync(`${HERE}/${name}`, 'utf8'))
    .flatMap((text) => [...text.matchAll(/['"`](\d+[a-z]?(?:, \d+[a-z]?)*): /g)])
    .flatMap(([, found = '']) => found.split(', '))
}

test('every threat of the catalogue has a test, and no test has another number', () => {
  const covered = new Set([...numbersHere(), ...POINTERS.map(([row]) => row)])
  expect(ALL.filter((row) => !covered.has(row))).toEqual([])
  expect([...covered].filter((row) => !ALL.includes(row))).toEqual([])
})

describe('the test of', () => {
  test.each(POINTERS)('%s is where it should be: %s', (_, file, title) => {
    const text = readFileSync(`${ROOT}/${file}`, 'utf8')
    expect(text.includes(title), `${file}: ${title}`).toBe(true)
  })
})
