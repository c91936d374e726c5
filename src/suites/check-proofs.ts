/**
 * The proof checker of this package, in process. For strangers' documents put it behind a border:
 * sandbox/create-sandbox.ts.
 * @module
 */
import type { ProofChecker } from '../core/proof-checker.ts'
import { createProofChecker } from './create-proof-checker.ts'
import { loadContexts } from './load-contexts.ts'

/**
 * Checks all proofs of a document with the shipped contexts; see {@link createProofChecker}. In
 * this process: nothing bounds the time or memory that a stranger's document takes.
 */
export const checkProofs: ProofChecker = createProofChecker(loadContexts)
