/**
 * A bundle in one sentence: the count, and where to look.
 * @module
 */
import { expect, test } from 'vitest'
import { type BundlePart, describeBundle } from '../../../src/claims/describe-bundle.ts'

const genuine = (platform: string): BundlePart => ({ state: 'genuine', platform })

test('all are genuine', () => {
  const parts = [genuine('Tempo'), genuine('HelpHuis'), genuine('Snelfiets')]
  expect(describeBundle(parts, 'nl')).toEqual({
    sentence: '3 van 3 bewijzen zijn echt.',
    reason: 'Na het ondertekenen is er niets veranderd.',
  })
  expect(describeBundle(parts, 'en').sentence).toBe('3 of 3 certificates are genuine.')
})

test('one differs: where to look, why, and what to do', () => {
  const parts = [genuine('Tempo'), { state: 'withdrawn', platform: 'Snelfiets' } as const]
  expect(describeBundle([...parts, genuine('HelpHuis')], 'nl')).toEqual({
    sentence: '2 van 3 bewijzen zijn echt. Kijk bij Snelfiets.',
    reason: 'Snelfiets: Dit bewijs is ingetrokken.',
    nextStep: 'Gebruik dit bewijs niet. Vraag of er een nieuwer bewijs is.',
  })
  expect(describeBundle([...parts, genuine('HelpHuis')], 'en').sentence).toBe(
    '2 of 3 certificates are genuine. Look at Snelfiets.',
  )
})

test('the worst of several speaks, and each is named once', () => {
  const parts: BundlePart[] = [
    { state: 'expired', platform: 'Tempo' },
    { state: 'changed', platform: 'Snelfiets' },
    { state: 'expired', platform: 'Tempo' },
  ]
  expect(describeBundle(parts, 'nl')).toMatchObject({
    sentence: '0 van 3 bewijzen zijn echt. Kijk bij Tempo en Snelfiets.',
    reason: 'Snelfiets: Dit bestand is veranderd.',
  })
})

test('a certificate of an unknown maker is named by its place', () => {
  const parts: BundlePart[] = [genuine('Tempo'), { state: 'issuer-unknown' }]
  expect(describeBundle(parts, 'nl')).toMatchObject({
    sentence: '1 van 2 bewijzen is echt. Kijk bij bewijs 2.',
    reason: 'Wij kennen de maker niet.',
  })
})

test('a stopped platform counts as genuine; another kind of certificate does not', () => {
  const stopped: BundlePart = { state: 'platform-stopped', platform: 'Snelfiets' }
  expect(describeBundle([genuine('Tempo'), stopped], 'nl').sentence).toBe(
    '2 van 2 bewijzen zijn echt.',
  )
  expect(describeBundle([{ state: 'other-credential', platform: 'Tempo' }], 'nl').sentence).toBe(
    '0 van 1 bewijs is echt. Kijk bij Tempo.',
  )
})

test('loose certificates are said in the verdict line', () => {
  const parts = [genuine('Tempo'), genuine('HelpHuis')]
  expect(describeBundle(parts, 'nl', 'bearer').sentence).toBe(
    '2 van 2 bewijzen zijn echt. Het zijn losse bewijzen.',
  )
  expect(describeBundle(parts.slice(1), 'en', 'bearer').sentence).toBe(
    '1 of 1 certificate is genuine. It is a loose certificate.',
  )
  expect(describeBundle(parts, 'nl', 'signed').sentence).not.toContain('los')
})

test('an empty bundle is never called genuine', () => {
  expect(describeBundle([], 'nl').sentence).toBe('Er zit geen bewijs in.')
  expect(describeBundle([], 'en').sentence).toBe('There is no certificate in it.')
})
