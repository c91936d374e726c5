import { describe, expect, test } from 'vitest'
import type { VerificationReport } from '../../../src/core/report.ts'
import { readPlatformProfile } from '../../../src/trust/platform-profile.ts'
import { verifyDocument } from '../../../src/verifier/verify-document.ts'
import type { VerifyOptions } from '../../../src/verifier/verify-options.ts'
import { signedSample } from '../../support/credentials.ts'
import { PLATFORM } from '../../support/keys.ts'
import { type PublishedOptions, publishedProfile, statedRange } from '../../support/profiles.ts'
import { fullReputation } from '../../support/subjects.ts'
import { verifyOptions } from '../../support/trust.ts'

const { occupation } = fullReputation()
const RANGE = statedRange({ occupation })

const reputation = () => signedSample({ type: 'ReputationCredential' })

/** Looks up the profile of the platform, as a verifier holds it. */
async function profileOf(
  changes: PublishedOptions['changes'] = { normalRanges: [RANGE] },
): Promise<NonNullable<VerifyOptions['findProfile']>> {
  const document = await publishedProfile({ platform: PLATFORM, changes })
  const read = readPlatformProfile(JSON.stringify(document))
  if (!read.ok) throw new TypeError(read.problem.pointer)
  return (did) => (did === PLATFORM.did ? read.document : undefined)
}

async function verify(
  credential: unknown,
  options: Partial<VerifyOptions> = {},
): Promise<VerificationReport> {
  return verifyDocument(JSON.stringify(credential), await verifyOptions(options))
}

describe('the report about a certificate of ratings', () => {
  test('carries what is usual and how ratings come about', async () => {
    const report = await verify(await reputation(), { findProfile: await profileOf() })
    expect(report.parts[0]?.normalRange).toEqual({
      ...RANGE,
      ratingSystem: 'stars',
      bestRating: '5',
      worstRating: '1',
    })
    expect(report.parts[0]?.ratingExplanation?.nl).toContain('Ouders beoordelen')
  })

  test('is the same without a profile but for that', async () => {
    const credential = await reputation()
    const withProfile = await verify(credential, { findProfile: await profileOf() })
    const report = await verify(credential)
    expect(report.parts[0]).not.toHaveProperty('normalRange')
    expect(report.parts[0]).not.toHaveProperty('ratingExplanation')
    expect(withProfile).toMatchObject({ ...report, parts: [{ ...report.parts[0] }] })
    expect(report.state).toBe('genuine')
  })

  test.each<readonly [string, PublishedOptions['changes']]>([
    ['of another occupation only', { normalRanges: [statedRange()] }],
    ['of none', { normalRanges: undefined }],
  ])('carries no range where the platform states one %s', async (_, changes) => {
    const report = await verify(await reputation(), { findProfile: await profileOf(changes) })
    expect(report.parts[0]).not.toHaveProperty('normalRange')
    expect(report.parts[0]).toHaveProperty('ratingExplanation')
  })

  test('carries no explanation where the platform gives none', async () => {
    const findProfile = await profileOf({
      ratings: { ratingSystem: 'stars' },
      normalRanges: undefined,
    })
    const report = await verify(await reputation(), { findProfile })
    expect(report.parts[0]).not.toHaveProperty('ratingExplanation')
  })

  test('is as red as before when the certificate was changed', async () => {
    const credential = await reputation()
    const changed = {
      ...credential,
      credentialSubject: { ...credential.credentialSubject, ratingCount: 9_999 },
    }
    const report = await verify(changed, { findProfile: await profileOf() })
    expect(report.verdict).toBe('rejected')
  })
})

test('a certificate of work carries none of it', async () => {
  const report = await verify(await signedSample(), { findProfile: await profileOf() })
  expect(report.state).toBe('genuine')
  expect(report.parts[0]).not.toHaveProperty('normalRange')
  expect(report.parts[0]).not.toHaveProperty('ratingExplanation')
})
