/**
 * Who signed: the proofs of a document with their places, and which of them are not by the
 * expected DID. In a set every proof must be by it; in a chain (`previousProof`, VC Data
 * Integrity section 2.1.2) at least one of the linked ones.
 * @module
 */
import { type Did, type Proof, proofsOf } from '../core/credential.ts'
import type { JsonObject, JsonPointer } from '../core/json.ts'

/** A proof and where it stands. */
export interface PlacedProof {
  readonly proof: Proof
  readonly pointer: JsonPointer
}

/** The proofs of a document, each with its pointer. */
export function placedProofsOf(document: JsonObject): readonly PlacedProof[] {
  const single = !Array.isArray(document['proof'])
  return proofsOf(document).map((proof, index) => ({
    proof,
    pointer: single ? '/proof' : `/proof/${index}`,
  }))
}

/** Whether the verification method is one of this DID, by its spelling alone. */
export function isMethodOf(proof: Proof, did: Did): boolean {
  return proof.verificationMethod.startsWith(`${did}#`)
}

/** The first proof that is not by this DID and is in no chain with one that is. */
export function findForeignProof(document: JsonObject, did: Did): PlacedProof | undefined {
  const placed = placedProofsOf(document)
  const own = placed.filter(({ proof }) => isMethodOf(proof, did))
  const joined = chainsFrom(own, placed)
  return placed.find((candidate) => !joined.has(candidate))
}

/** These proofs and all that are linked with them, in either direction, over any number of links. */
function chainsFrom(
  start: readonly PlacedProof[],
  all: readonly PlacedProof[],
): ReadonlySet<PlacedProof> {
  const joined = new Set(start)
  // A set is visited in the order of insertion, including what is added meanwhile.
  for (const member of joined) {
    for (const other of all) {
      if (isLinked(member.proof, other.proof) || isLinked(other.proof, member.proof)) {
        joined.add(other)
      }
    }
  }
  return joined
}

function isLinked(later: Proof, earlier: Proof): boolean {
  const id = earlier['id']
  const previous = later['previousProof']
  if (typeof id !== 'string' || previous === undefined) return false
  return Array.isArray(previous) ? previous.includes(id) : previous === id
}
