/**
 * A platform that was mirrored in time: its registers and status lists as its keeper copied them, and
 * the manifest that a trust list names.
 * @module
 */
import { createHash } from 'node:crypto'
import type { Credential } from '../../src/core/credential.ts'
import type { JsonObject } from '../../src/core/json.ts'
import { credentialHash } from '../../src/suites/hash-credential.ts'
import { signJson } from '../../src/suites/sign-json.ts'
import {
  MIRROR_TYPE,
  type MirroredFile,
  type MirroredKind,
  mirrorUrl,
} from '../../src/trust/mirror-manifest.ts'
import { REGISTER_TYPE } from '../../src/trust/register.ts'
import { type Actor, PLATFORM } from './keys.ts'

/** Where the mirror of the samples is. */
export const MIRROR = 'https://mirror.example/tempo/'

/** Where the platform of the samples publishes its registers. */
export const REGISTER = 'https://tempo.example/issued'

/** What can be chosen of a register. */
export interface RegisterOptions {
  readonly date?: string
  readonly issuer?: Actor
  readonly validFrom?: string
}

/** The signed text of the register of a day. */
export async function registerText(
  credentials: readonly Credential[],
  {
    date = '2026-11-02',
    issuer = PLATFORM,
    validFrom = '2026-11-03T00:05:00.000Z',
  }: RegisterOptions = {},
): Promise<string> {
  const hashes = credentials.map(credentialHash).sort()
  const named = { type: REGISTER_TYPE, platform: issuer.did, date, part: 1, parts: 1 }
  const document: JsonObject = { ...named, validFrom, hashes }
  return JSON.stringify(await signJson({ document, signer: issuer.signer, created: validFrom }))
}

/** A text to mirror. */
export interface Mirrored {
  readonly kind: MirroredKind
  readonly url: string
  readonly text: string
  readonly mirroredAt: string
}

/** A register as it was mirrored on the morning after its day. */
export const mirroredRegister = (
  text: string,
  { date = '2026-11-02', mirroredAt = '2026-11-03T03:00:00.000Z' } = {},
): Mirrored => ({ kind: 'register', url: `${REGISTER}/${date}`, text, mirroredAt })

/** What a mirror serves, by URL, and the hash of its manifest for the trust list. */
export function mirrorOf(
  files: readonly Mirrored[],
  { platform = PLATFORM.did, mirror = MIRROR } = {},
): { readonly web: Map<string, string>; readonly mirrored: string } {
  const web = new Map<string, string>()
  const serve = (text: string): string => {
    const sha256 = sha256Of(text)
    web.set(mirrorUrl(mirror, sha256), text)
    return sha256
  }
  const listed = files.map(({ text, ...rest }): MirroredFile => ({ ...rest, sha256: serve(text) }))
  const mirrored = serve(JSON.stringify({ type: MIRROR_TYPE, platform, files: listed }))
  return { web, mirrored }
}

/** In lowercase hex. */
function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
