/**
 * Reviews and lists of gigs to draw pages from: the texts and lengths that layouts break on, and
 * bundles with many of them.
 */
import type { GigListSubject } from '../../../../src/claims/gig-list.ts'
import type { ReviewSubject } from '../../../../src/claims/review.ts'
import type { CredentialReport, VerificationReport } from '../../../../src/core/report.ts'
import {
  fullGigList,
  fullReputation,
  fullReview,
  fullWorkHistory,
  minimalReview,
  monthlyGigList,
} from '../../../support/subjects.ts'
import { issuerOf } from './sample-bundles.ts'
import { checksWith, type PartOptions, partReport, reportOf } from './sample-reports.ts'

/** What clients write, in the languages that they write in. */
const TEXTS = [
  ['nl', 'Heel lief met de kinderen en altijd op tijd. Wij bellen haar zo weer.'],
  ['ar', 'عملت عندنا ثلاث مرات، وكانت دقيقة في المواعيد ولطيفة جدًا مع أطفالنا.'],
  ['en', 'Left the kitchen spotless. Would book again.'],
  ['tr', 'Çok düzenli ve güler yüzlü, her şey pırıl pırıl oldu.'],
  ['nl', 'Prima.'],
  ['pl', 'Bardzo dokładna i punktualna, polecam każdemu.'],
  ['nl', 'Kwam een kwartier te laat, maar belde van tevoren. Het werk zelf was goed.'],
] as const

/** 600 characters, which is as much as fits. */
const LONGEST = 'Zij kwam elke week op dezelfde tijd en vergat nooit iets. '
  .repeat(10)
  .padEnd(600, '!')
const LONG_WORD = `Geweldig${'hottentottententententoonstelling'.repeat(4)}!`

/** A review with its text in a language. */
export function reviewIn(
  inLanguage: ReviewSubject['inLanguage'],
  text: string,
  changes: Partial<ReviewSubject> = {},
): ReviewSubject {
  return { ...fullReview(), inLanguage, reviewBody: { [inLanguage]: text }, ...changes }
}

const aloneOf = (type: string, subject: PartOptions['subject']) => (): VerificationReport =>
  reportOf([partReport({ type, ...(subject && { subject }) })])
const alone = (subject: ReviewSubject) => aloneOf('ReviewCredential', subject)

/** Two years of shifts, with everything that can be known of some of them. */
export function longGigList(length: number): GigListSubject {
  const kinds = ['bediening', 'bar', 'afwas'] as const
  const gigList = Array.from({ length }, (_, at) => ({
    number: at + 1,
    month: `${2025 + Math.floor((at % 22) / 12)}-${String(((at % 22) % 12) + 1).padStart(2, '0')}`,
    occupation: `https://w3id.org/kluscv/occupations#${kinds[at % 3]}`,
    outcome: (['completed', 'completed', 'partly', 'cancelledByClient'] as const)[at % 4],
    ...(at % 5 === 0 ? {} : { hours: at % 2 === 0 ? '6.5' : '4' }),
    ...(at % 3 === 0 ? {} : { clientType: at % 2 === 0 ? 'nonprofit' : 'business' }),
    region: at % 2 === 0 ? 'NL-NB' : 'NL-ZH',
    ...(at % 7 === 0 ? { ratingValue: '5' } : {}),
  }))
  return {
    ...fullGigList(),
    gigsCompleted: 2 * length,
    gigList: gigList as NonNullable<GigListSubject['gigList']>,
  }
}

/** Deliveries of two years, which are too many to list one by one. */
function longMonthlyList(): GigListSubject {
  const gigsByMonth = Array.from({ length: 20 }, (_, at) => ({
    month: `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    gigs: 40 + at * 3,
    hours: String(30 + at),
  }))
  return { ...monthlyGigList(), gigsCompleted: 1370, gigsByMonth }
}

/** One certificate alone. */
export const SINGLES: Readonly<Record<string, () => VerificationReport>> = {
  'a review': alone(fullReview()),
  'a review in Tigrinya': alone(reviewIn('ti', 'ኩሉ ግዜ ብግዜኡ ትመጽእ፡ ጽቡቕ ስራሕ።', { name: 'ሰላም ተስፋይ' })),
  'a review in Arabic': alone(minimalReview()),
  'a review with a very long word': alone(reviewIn('nl', LONG_WORD)),
  'a review with emoji': alone(reviewIn('nl', 'Top gedaan 👍🏽❤️ echt 💯! 👨‍👩‍👧 blij')),
  'a review of 600 characters': alone(reviewIn('nl', LONGEST, { redacted: true })),
  'a review that expired': () =>
    reportOf([
      partReport({
        type: 'ReviewCredential',
        subject: fullReview(),
        checks: checksWith({ dates: { outcome: 'failed', problem: 'expired' } }),
      }),
    ]),
  'a short list of gigs': aloneOf('GigListCredential', fullGigList()),
  'a list of 500 gigs': aloneOf('GigListCredential', longGigList(500)),
  'a list of gigs by month': aloneOf('GigListCredential', longMonthlyList()),
  'a list of two months': aloneOf('GigListCredential', monthlyGigList()),
}

const HOME = 'https://w3id.org/kluscv/occupations#schoonmaak-thuis'
const OPPAS = 'https://w3id.org/kluscv/occupations#oppas'

type Part = Omit<PartOptions, 'binding'>

/** So many reviews of a platform, with different texts and months. */
function reviewsOf(platform: string, occupation: string, count: number): readonly Part[] {
  return Array.from({ length: count }, (_, at) => {
    const [language, text] = TEXTS[at % TEXTS.length] ?? TEXTS[0]
    const subject = reviewIn(language, at < TEXTS.length ? text : `${text} (${at})`, {
      occupation,
      reviewerType: 'household',
      period: `2026-${String(9 - (at % 9)).padStart(2, '0')}`,
      reviewsTotal: 41,
    })
    return { type: 'ReviewCredential', subject, issuer: issuerOf(platform) }
  })
}

function bundleOf(parts: readonly Part[]): VerificationReport {
  return reportOf(parts.map((part, index): CredentialReport => partReport(part, index)))
}

function workAndRatings(platform: string, occupation: string): readonly Part[] {
  const issuer = issuerOf(platform)
  const ratings = { ...fullReputation(), occupation }
  return [
    { subject: fullWorkHistory(), issuer },
    { type: 'ReputationCredential', subject: ratings, issuer },
  ]
}

const failing = (problem: 'revoked' | 'suspended') =>
  checksWith({ status: { outcome: 'failed', problem } })

/** Several certificates. */
export const MIXED: Readonly<Record<string, () => VerificationReport>> = {
  'a bundle with five reviews of two platforms and a list': () =>
    bundleOf([
      ...workAndRatings('ThuisSchoon', HOME),
      ...reviewsOf('ThuisSchoon', HOME, 3),
      ...reviewsOf('OppasMaat', OPPAS, 2),
      { type: 'GigListCredential', subject: longGigList(24), issuer: issuerOf('HorecaFlex') },
    ]),
  'a bundle in which a review was withdrawn and one paused': () =>
    bundleOf([
      ...reviewsOf('ThuisSchoon', HOME, 5).map((part, at) => {
        const problem = ([undefined, 'revoked', undefined, 'suspended'] as const)[at]
        return problem === undefined ? part : { ...part, checks: failing(problem) }
      }),
    ]),
  'a bundle with one review twice': () => {
    const [part] = reviewsOf('OppasMaat', OPPAS, 1)
    const older = { ...part?.subject, name: fullReview().name, dataAsOf: '2026-10-01' }
    return bundleOf([{ ...part, subject: older }, { ...part }])
  },
  'a bundle of fifty': () =>
    bundleOf([
      ...workAndRatings('ThuisSchoon', HOME),
      ...workAndRatings('OppasMaat', OPPAS),
      ...reviewsOf('ThuisSchoon', HOME, 24),
      ...reviewsOf('OppasMaat', OPPAS, 20),
      { type: 'GigListCredential', subject: longGigList(60), issuer: issuerOf('HorecaFlex') },
      {
        type: 'GigListCredential',
        subject: { ...longMonthlyList(), name: fullReview().name },
        issuer: issuerOf('Snelfiets'),
      },
    ]),
}
