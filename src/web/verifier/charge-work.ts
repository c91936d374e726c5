/**
 * For whom the children work: the verifier knows no clients, HTTP does. So the client goes with the
 * request and is put to each job where it is handed to a child: jobs of different clients take
 * turns, and each client pays for its own.
 * @module
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import type { ProofChecker } from '../../core/proof-checker.ts'
import type { Asker } from '../../suites/sandbox/create-pool.ts'

/** Whose a job is, and who is told what it took. */
export type Client = Pick<Asker, 'source' | 'onWorked'>

const clients = new AsyncLocalStorage<Client>()

/** Runs what follows for this client. */
export function workFor(client: Client, next: () => void): void {
  clients.run(client, next)
}

/** The client of whoever asks; nobody in particular outside a request. */
export function currentClient(): Client {
  return clients.getStore() ?? {}
}

/** A checker whose work is for the client who asks. */
export function chargeProofs(proofs: ProofChecker): ProofChecker {
  return (question, patience) =>
    proofs(question, patience === undefined ? undefined : { ...patience, ...currentClient() })
}
