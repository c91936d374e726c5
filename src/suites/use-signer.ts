/**
 * Holds a {@link Signer} to its promise: 64 bytes, in time, and no reason that could carry a key.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import { LIMITS } from '../core/limits.ts'
import type { Signer } from '../core/signer.ts'

/** RFC 8032 section 5.1.6. */
const SIGNATURE_BYTES = 64

/**
 * The same signer, whose `sign` fails with `ERR_KLUSCV_SIGNER` when it throws, answers late or
 * answers with anything but a signature. What it threw is dropped: it may quote a key or a PIN.
 */
export function useSigner(signer: Signer): Signer {
  return {
    id: signer.id,
    algorithm: signer.algorithm,
    sign: async ({ data }) => {
      const signature = await answerOf(signer, data)
      if (signature instanceof Uint8Array && signature.length === SIGNATURE_BYTES) return signature
      throw signerError(`the signer must answer with ${SIGNATURE_BYTES} bytes`)
    },
  }
}

async function answerOf(signer: Signer, data: Uint8Array): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLate = new Promise<never>((_, reject) => {
    const seconds = LIMITS.requestTimeoutMs / 1000
    const late = () => reject(signerError(`the signer did not answer within ${seconds} s`))
    timer = setTimeout(late, LIMITS.requestTimeoutMs)
  })
  try {
    return await Promise.race([signer.sign({ data }), tooLate])
  } catch (error) {
    throw error instanceof KlusCvError ? error : signerError('the signer could not sign')
  } finally {
    clearTimeout(timer)
  }
}

function signerError(message: string): KlusCvError {
  return new KlusCvError('ERR_KLUSCV_SIGNER', message)
}
