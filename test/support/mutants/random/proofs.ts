/**
 * Proofs in other spellings, and in other company.
 * @module
 */
import { LIMITS } from '../../../../src/core/limits.ts'
import { decodeBase58 } from '../../../../src/suites/base58.ts'
import type { Operator } from './operator.ts'
import type { Random } from './random.ts'
import { isTreeObject, itemsOf, type Tree, type TreeObject } from './tree.ts'

function pickProof(root: TreeObject, random: Random): TreeObject | undefined {
  const proofs = itemsOf(root['proof']).filter(isTreeObject)
  return proofs.length === 0 ? undefined : random.pick(proofs)
}

/** The same 64 bytes in other letters, and nearly the same. */
function reencoded(root: TreeObject, random: Random): boolean {
  const proof = pickProof(root, random)
  const value = proof?.['proofValue']
  if (proof === undefined || typeof value !== 'string' || value.length < 20) return false
  const bytes = decodeBase58(value.slice(1), LIMITS.proofValueCharacters) ?? new Uint8Array(64)
  const base64 = Buffer.from(bytes)
  const at = 2 + random.below(value.length - 3)
  proof['proofValue'] = random.pick<Tree>([
    `u${base64.toString('base64url')}`,
    `u${base64.toString('base64url')}==`,
    `u${base64.toString('base64')}`,
    `${value.slice(0, at)} ${value.slice(at)}`,
    `${value}\n`,
    `z1${value.slice(1)}`,
    `${value.slice(0, at)}${value[at] === '2' ? '3' : '2'}${value.slice(at + 1)}`,
    value.slice(1),
    [value],
  ])
  return true
}

/** A proof that fits beside one that does not: some readers are content with any. */
function accompanied(root: TreeObject, random: Random): boolean {
  const proof = pickProof(root, random)
  if (proof === undefined) return false
  const forged = { ...proof, proofValue: `z${'3'.repeat(87)}` }
  const late = { ...proof, created: '2026-11-04T00:00:00Z' }
  const proofs = itemsOf(root['proof'])
  root['proof'] = random.pick<Tree>([
    [proof],
    [...proofs, forged],
    [forged, ...proofs],
    [...proofs, late],
    [...proofs, structuredClone(proof)],
    [...proofs, ...Array.from({ length: 8 }, () => ({ ...forged }))],
    [...proofs, { ...forged, previousProof: 'urn:uuid:00000000-0000-4000-8000-000000000001' }],
  ])
  return true
}

/** Members that the suite sets, or others that it does not look at. */
function edited(root: TreeObject, random: Random): boolean {
  const proof = pickProof(root, random)
  if (proof === undefined) return false
  const edits: readonly TreeObject[] = [
    { '@context': root['@context'] ?? [] },
    { '@context': [...itemsOf(root['@context']), {}] },
    { '@context': {} },
    { expires: '2099-01-01T00:00:00Z' },
    { created: '2026-11-03T00:00:00Z' },
    { proofPurpose: 'authentication' },
    { proofPurpose: ['assertionMethod'] },
    { challenge: 'x' },
    { nonce: 'x' },
    { id: 'urn:uuid:00000000-0000-4000-8000-000000000002' },
    { '@index': 'genuine' },
    { type: 'Ed25519Signature2020' },
    { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022' },
    { type: ['DataIntegrityProof'] },
    { verificationMethod: 'https://evil.example/key#1' },
    { verificationMethod: { id: proof['verificationMethod'] ?? '' } },
  ]
  Object.assign(proof, structuredClone(random.pick(edits)))
  return true
}

/** Other proofs. */
export const PROOFS: readonly Operator[] = [
  { name: 'proof encoding', weight: 5, apply: reencoded },
  { name: 'proof set', weight: 6, apply: accompanied },
  { name: 'proof member', weight: 3, apply: edited },
]
