import { afterEach, expect, test, vi } from 'vitest'
import type { Signer } from '../../../src/core/signer.ts'
import { useSigner } from '../../../src/suites/use-signer.ts'
import { PLATFORM } from '../../support/keys.ts'

const DATA = new Uint8Array([1, 2, 3])
const signerThat = (sign: Signer['sign']): Signer => ({ ...PLATFORM.signer, sign })

afterEach(() => vi.useRealTimers())

test('passes a signature on', async () => {
  expect(await useSigner(PLATFORM.signer).sign({ data: DATA })).toHaveLength(64)
})

test.each<[string, Signer['sign']]>([
  ['63 bytes', async () => new Uint8Array(63)],
  ['65 bytes', async () => new Uint8Array(65)],
  ['text', async () => 'z'.repeat(64) as unknown as Uint8Array],
  ['nothing', async () => undefined as unknown as Uint8Array],
])('refuses a signer that answers with %s', async (_, sign) => {
  await expect(useSigner(signerThat(sign)).sign({ data: DATA })).rejects.toMatchObject({
    code: 'ERR_KLUSCV_SIGNER',
  })
})

test('keeps what a signer throws to itself', async () => {
  const failing = useSigner(
    signerThat(async () => {
      throw new Error('PIN 1234 is wrong')
    }),
  )
  const error = await failing.sign({ data: DATA }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'ERR_KLUSCV_SIGNER', message: 'the signer could not sign' })
  expect((error as Error).cause).toBeUndefined()
})

test('gives up on a signer that never answers', async () => {
  vi.useFakeTimers()
  const signing = useSigner(signerThat(() => new Promise(() => undefined))).sign({ data: DATA })
  const refused = expect(signing).rejects.toMatchObject({ code: 'ERR_KLUSCV_SIGNER' })
  await vi.advanceTimersByTimeAsync(10_000)
  await refused
})
