import { canonize } from 'rdf-canonize'
import { expect, test } from 'vitest'
import { describeVectors, HAVE_VECTORS, readJsonVector, readVector } from '../support/vectors.ts'

interface Entry {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly computationalComplexity: string
  readonly hashAlgorithm?: string
  readonly action: string
  readonly result: string
}

const manifest = HAVE_VECTORS ? readJsonVector('rdf-canon', 'manifest.jsonld')['entries'] : []
const entries = manifest as unknown as readonly Entry[]
const ofType = (type: string) => entries.filter((entry) => entry.type === `rdfc:RDFC10${type}`)
const OPTIONS = { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads' } as const

function optionsOf({ hashAlgorithm, computationalComplexity }: Entry) {
  return {
    ...OPTIONS,
    ...(hashAlgorithm === undefined ? {} : { messageDigestAlgorithm: hashAlgorithm }),
    // Ours stays at 1, enough for every certificate; the suite's harder graphs need more.
    ...(computationalComplexity === 'low' ? {} : { maxWorkFactor: 3 }),
  }
}

describeVectors('RDFC-1.0 as the W3C tests it', () => {
  test('is tested completely', () => {
    expect(
      [ofType('EvalTest'), ofType('MapTest'), ofType('NegativeEvalTest')].map((e) => e.length),
    ).toEqual([64, 21, 1])
  })

  test.each(ofType('EvalTest'))('canonicalizes $id: $name', async (entry) => {
    const canonical = await canonize(`${readVector('rdf-canon', entry.action)}\n`, optionsOf(entry))
    expect(canonical.trimEnd()).toBe(readVector('rdf-canon', entry.result))
  })

  test.each(ofType('MapTest'))('names the blank nodes of $id: $name', async (entry) => {
    const canonicalIdMap = new Map<string, string>()
    const input = `${readVector('rdf-canon', entry.action)}\n`
    await canonize(input, { ...optionsOf(entry), canonicalIdMap })
    const named = [...canonicalIdMap].map((pair) => pair.map((id) => id.replace(/^_:/, '')))
    expect(Object.fromEntries(named)).toEqual(readJsonVector('rdf-canon', entry.result))
  })

  test.each(ofType('NegativeEvalTest'))('gives up on a poison graph: $id', async (entry) => {
    await expect(canonize(readVector('rdf-canon', entry.action), OPTIONS)).rejects.toThrow()
  })
})
