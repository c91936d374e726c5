/**
 * A signer whose key is in another program: an HSM's, a vault's, or one's own. The private key never
 * enters this process. messages.ts says how the two speak.
 * @module
 */
import type { DidUrl } from '../../core/credential.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { Signer } from '../../core/signer.ts'
import { verifySignature } from '../keys.ts'
import { parsePublicKey } from '../multikey.ts'
import { signerError } from './questions.ts'
import { type CommandLine, type RunningProgram, startProgram } from './start-program.ts'

/** Which program signs, and with which key. */
export interface ProgramSignerOptions {
  /** The verification method that proofs name. */
  readonly id: DidUrl
  /** `z6Mk…`; every signature is checked with it before it is used. */
  readonly publicKeyMultibase: string
  /** The program and its arguments; no shell reads them. It inherits our environment. */
  readonly command: CommandLine
  /** Wall clock for one signature, in milliseconds; 8,000 by default. */
  readonly timeoutMs?: number
  /** Between two starts of the program at least, in milliseconds; 1,000 by default. */
  readonly restartAfterMs?: number
}

/** A signer, and the program to stop when done. */
export interface ProgramSigner extends Signer {
  /** Ends the program's input, and waits until it ended. */
  readonly close: () => Promise<void>
}

/** Less than the 10 s after which whoever asked gives up: the next one finds a new program. */
const TIMEOUT_MS = 8_000
/** A program that ends at once is not started by every request. */
const RESTART_AFTER_MS = 1_000

/**
 * A signer that asks a program. It is started at the first signature, and again when it ended,
 * answered nonsense or was silent for too long; what was asked of it then fails with
 * `ERR_KLUSCV_SIGNER`, and may be asked again: Ed25519 gives the same signature.
 *
 * @throws KlusCvError `ERR_KLUSCV_KEY` for a public key that is none
 * @example
 * ```ts
 * import assert from 'node:assert/strict'
 * import { createProgramSigner, generateKeyPair } from 'kluscv/issuer'
 *
 * const { publicKeyMultibase } = generateKeyPair() // yours is what the program holds the secret of
 * const signer = createProgramSigner({
 *   id: 'did:web:platform.example#key-1',
 *   publicKeyMultibase,
 *   command: ['a-program-that-is-not-there'],
 * })
 * await assert.rejects(signer.sign({ data: new Uint8Array(64) }), { code: 'ERR_KLUSCV_SIGNER' })
 * await signer.close()
 * ```
 */
export function createProgramSigner(options: ProgramSignerOptions): ProgramSigner {
  const { id, command, timeoutMs = TIMEOUT_MS, restartAfterMs = RESTART_AFTER_MS } = options
  const publicKey = parsePublicKey(options.publicKeyMultibase)
  if (!publicKey.ok) {
    throw new KlusCvError('ERR_KLUSCV_KEY', `the signer's public key ${publicKey.problem.detail}`)
  }
  let program: RunningProgram | undefined
  let startedAt = Number.NEGATIVE_INFINITY
  let isClosed = false

  const running = (): RunningProgram => {
    if (isClosed) throw signerError('the signer was closed')
    if (program?.isOpen()) return program
    const now = performance.now()
    if (now - startedAt < restartAfterMs) {
      throw signerError('the signing program ended, and is started again in a moment')
    }
    startedAt = now
    program = startProgram(command, timeoutMs)
    return program
  }
  return {
    id,
    algorithm: 'Ed25519',
    sign: async ({ data }) => {
      const asked = running()
      const signature = await asked.ask(id, data)
      if (verifySignature(publicKey.bytes, data, signature)) return signature
      const message = 'the signing program signs with another key, or something else'
      asked.end(message)
      throw signerError(message)
    },
    close: async () => {
      isClosed = true
      await program?.stop()
    },
  }
}
