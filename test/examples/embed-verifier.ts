/**
 * A verifier inside one's own software: the text of a file in, a report out.
 * @module
 */
import { readFile } from 'node:fs/promises'
import { createGuardedFetcher, createSandbox, openVerifier } from 'kluscv/verifier'

/** Checks one file against a trust list, with fresh status lists. */
export async function checkFile(file: string, trustListFile: string, trustKey: string) {
  const sandbox = createSandbox() // strangers' documents are computed in child processes
  const verifier = await openVerifier({
    trustList: await readFile(trustListFile),
    trustKey,
    proofs: sandbox.checkProofs,
    fetcher: createGuardedFetcher({ development: false }),
    cacheDirectory: '.kluscv/cache',
  })
  await verifier.refresh() // on a timer in a service: a check itself asks nobody anything
  const report = await verifier.verify(await readFile(file), 'unbound')
  await sandbox.close()
  return { verdict: report.verdict, state: report.state }
}
