import { describe, expect, test } from 'vitest'
import { encodeBase58 } from '../../../src/suites/base58.ts'
import { formatProofValue, parseProofValue } from '../../../src/suites/parse-proof-value.ts'

const SIGNATURE = new Uint8Array(64).map((_, index) => index + 1)
const GOOD = formatProofValue(SIGNATURE)

describe('a proofValue', () => {
  test('gives the signature back', () => {
    expect(parseProofValue(GOOD, '/proof/proofValue')).toEqual({ ok: true, signature: SIGNATURE })
  })

  test.each([
    ['63 bytes', `z${encodeBase58(SIGNATURE.subarray(1))}`],
    ['65 bytes', `z${encodeBase58(new Uint8Array(65).fill(7))}`],
    ['base64url', `u${Buffer.from(SIGNATURE).toString('base64url')}`],
    ['no multibase letter', GOOD.slice(1)],
    ['a space before', ` ${GOOD}`],
    ['a space inside', `${GOOD.slice(0, 40)} ${GOOD.slice(40)}`],
    ['a line end', `${GOOD}\n`],
    ['a leading 1', `z1${GOOD.slice(1)}`],
    ['200,000 characters', `z${'2'.repeat(200_000)}`],
    ['a number', 5],
    ['an array', [GOOD]],
    ['null', null],
    ['nothing', undefined],
  ])('is refused with %s', (_, value) => {
    expect(parseProofValue(value, '/proof/proofValue')).toMatchObject({
      ok: false,
      problem: { problem: 'PROOF_VERIFICATION_ERROR', pointer: '/proof/proofValue' },
    })
  })
})
