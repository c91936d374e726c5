import { describe, expect, test } from 'vitest'
import { proofsOf } from '../../../src/core/credential.ts'
import { findForeignProof } from '../../../src/verifier/proof-links.ts'
import { verifyDocument } from '../../../src/verifier/verify-document.ts'
import { signedSample } from '../../support/credentials.ts'
import { expectReport } from '../../support/expect-report.ts'
import { STRANGER } from '../../support/keys.ts'
import { addProof } from '../../support/proofs.ts'
import { verifyOptions } from '../../support/trust.ts'

const ISSUER = 'did:web:a.example'
const own = (id?: string, previousProof?: unknown) => link(`${ISSUER}#k`, id, previousProof)
const other = (id?: string, previousProof?: unknown) => link('did:key:zOther#k', id, previousProof)

function link(verificationMethod: string, id?: string, previousProof?: unknown) {
  return { verificationMethod, ...(id && { id }), ...(previousProof ? { previousProof } : {}) }
}

type Row = readonly [name: string, proof: unknown, foreignAt: string | undefined]

const ROWS: readonly Row[] = [
  ['one of the issuer', own(), undefined],
  ['one of another', other(), '/proof'],
  ['a DID that the issuer is the start of', link(`${ISSUER}.evil#k`), '/proof'],
  ['the DID without a fragment', link(ISSUER), '/proof'],
  ['a set of the issuer', [own(), own()], undefined],
  ['a set with another', [own(), other()], '/proof/1'],
  ['a set with another first', [other(), own()], '/proof/0'],
  ['no proof', [], undefined],
  ['a chain with a witness', [own('a'), other('b', 'a')], undefined],
  ['a chain that begins with a witness', [other('a'), own('b', ['a'])], undefined],
  ['a chain over two links', [own('a'), other('b', 'a'), other('c', ['b'])], undefined],
  ['a chain without the issuer', [other('a'), other('b', 'a')], '/proof/0'],
  ['a chain, and another beside it', [own('a'), other('b', 'a'), other('c')], '/proof/2'],
  [
    'two chains, one without the issuer',
    [own('a'), other('b', 'a'), other('c'), other('d', 'c')],
    '/proof/2',
  ],
  ['a link to nothing', [own('a'), other('b', 'x')], '/proof/1'],
  ['a link by an id that is none', [own(), other('b', 'undefined')], '/proof/1'],
]

describe('whose proofs', () => {
  test.each(ROWS)('%s', (_, proof, foreignAt) => {
    expect(findForeignProof({ proof } as never, ISSUER)?.pointer).toBe(foreignAt)
  })
})

describe('a certificate with several proofs', () => {
  const verify = async (document: unknown) =>
    verifyDocument(JSON.stringify(document), await verifyOptions())

  const ID = 'urn:uuid:22222222-2222-4222-8222-222222222222'

  test('is changed when a stranger signed beside the platform', async () => {
    const report = await verify(await addProof(await signedSample(), STRANGER))
    expectReport(report, {
      verdict: 'rejected',
      state: 'changed',
      because: [
        {
          check: 'issuer',
          problem: 'INVALID_VERIFICATION_METHOD',
          pointer: '/proof/1/verificationMethod',
        },
      ],
    })
  })

  test('is changed when it names a proof that is gone', async () => {
    const credential = await signedSample()
    const [proof] = proofsOf(credential)
    const report = await verify({ ...credential, proof: { ...proof, previousProof: ID } })
    expect(report).toMatchObject({ verdict: 'rejected', state: 'changed' })
  })

  test('is changed when there are nine', async () => {
    const credential = await signedSample()
    const [proof] = proofsOf(credential)
    const report = await verify({ ...credential, proof: Array.from({ length: 9 }, () => proof) })
    expectReport(report, {
      verdict: 'rejected',
      state: 'changed',
      because: [{ check: 'gate', outcome: 'failed' }],
    })
  })
})
