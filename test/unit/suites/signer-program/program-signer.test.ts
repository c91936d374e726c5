import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { createSigner, generateKeyPair } from '../../../../src/suites/keys.ts'
import {
  createProgramSigner,
  type ProgramSigner,
} from '../../../../src/suites/signer-program/create-program-signer.ts'

const KEYS = generateKeyPair(new Uint8Array(32).fill(1))
const ID = 'did:web:platform.example#key-1'
const DATA = new Uint8Array(64).fill(5)

const open: ProgramSigner[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((signer) => signer.close()))
})

/** PKCS #8 around the same key, as any program has it. */
const PKCS8 = `302e020100300506032b657004220420${'01'.repeat(32)}`

/** A signer that asks a program; `onLine` is what it does with each question `q`. */
function signerOf(onLine: string, options: { timeoutMs?: number; restartAfterMs?: number } = {}) {
  const program = `
    const { createPrivateKey, sign } = require('node:crypto')
    const key = createPrivateKey({ key: Buffer.from('${PKCS8}', 'hex'), format: 'der', type: 'pkcs8' })
    const say = (answer) => process.stdout.write(JSON.stringify(answer) + '\\n')
    const signed = (data) => sign(null, Buffer.from(data, 'base64url'), key).toString('base64url')
    const questions = []
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const q = JSON.parse(line)
      questions.push(q)
      ${onLine}
    })`
  const signer = createProgramSigner({
    id: ID,
    publicKeyMultibase: KEYS.publicKeyMultibase,
    command: [process.execPath, '-e', program],
    ...options,
  })
  open.push(signer)
  return signer
}

const HONEST = 'say({ id: q.id, signature: signed(q.data) })'
const codeOf = (signing: Promise<unknown>) =>
  signing.then(
    () => 'signed',
    (error: unknown) => [(error as { code?: string }).code, String((error as Error).message)],
  )

describe('a signer that is a program', () => {
  test('signs what it is asked, as the key itself would, and ends with its issuer', async () => {
    const { secretKeyMultibase } = KEYS
    const expected = await createSigner({ id: ID, secretKeyMultibase }).sign({ data: DATA })
    const signer = signerOf(HONEST, { restartAfterMs: 0 })
    expect(await signer.sign({ data: DATA })).toEqual(expected)
    await expect(signer.close()).resolves.toBeUndefined()
    expect(await codeOf(signer.sign({ data: DATA }))).not.toBe('signed')
  })

  test.each([
    ['answers nonsense without end', 'process.stdout.write("canary".repeat(1000))', 'nonsense'],
    ['signs something else', 'say({ id: q.id, signature: signed("AAAA") })', 'another key'],
  ])('that %s gives no signature, and no word of what it said', async (_, onLine, why) => {
    const [code, message = ''] = await codeOf(signerOf(onLine).sign({ data: DATA }))
    expect([code, message.includes(why), message.includes('canary')]).toEqual([
      'ERR_KLUSCV_SIGNER',
      true,
      false,
    ])
  })

  test('that is not there is told so, and not started by every request', async () => {
    const { publicKeyMultibase } = KEYS
    const signer = createProgramSigner({ id: ID, publicKeyMultibase, command: ['/no/program'] })
    for (const why of ['cannot be started', 'started again in a moment']) {
      const failure = await codeOf(signer.sign({ data: DATA }))
      expect(failure).toEqual(['ERR_KLUSCV_SIGNER', expect.stringContaining(why)])
    }
  })

  test('is started again when it died', async () => {
    // The first question after a start is answered, the second kills.
    const signer = signerOf(`questions.length === 1 ? ${HONEST} : process.exit(1)`, {
      restartAfterMs: 50,
    })
    await signer.sign({ data: DATA })
    expect(await codeOf(signer.sign({ data: DATA }))).toEqual([
      'ERR_KLUSCV_SIGNER',
      expect.stringContaining('ended'),
    ])
    await wait(60)
    await expect(signer.sign({ data: DATA })).resolves.toHaveLength(64)
  })

  test('is refused with a public key that is none', () => {
    const options = { id: ID, publicKeyMultibase: 'z6Mkx', command: ['x'] } as const
    expect(() => createProgramSigner(options)).toThrow('public key')
  })
})
