/**
 * Subjects of certificates: full ones that use every member, and minimal ones with only what is
 * required. Each call gives a new copy, so that a test may change it.
 * @module
 */
import type { GigListSubject } from '../../src/claims/gig-list.ts'
import type { ReputationSubject } from '../../src/claims/reputation.ts'
import type { ReviewSubject } from '../../src/claims/review.ts'
import type { WorkHistorySubject } from '../../src/claims/work-history.ts'

/** A holder's DID, for subjects that belong to a key. Valid, of a published test vector. */
export const SAMPLE_HOLDER = 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2'

/** A work certificate that has every member. */
export function fullWorkHistory(): WorkHistorySubject {
  return {
    id: SAMPLE_HOLDER,
    name: 'Samira El Amrani',
    givenName: 'Samira',
    familyName: 'El Amrani',
    identityCheck: { method: 'idDocument', date: '2024-08' },
    substitutionAllowed: false,
    service: { nl: 'maaltijden bezorgen', en: 'meal delivery' },
    dataAsOf: '2026-11-01',
    periodStart: '2024-08',
    periodEnd: '2026-10',
    stillActive: true,
    activeMonths: 26,
    gigsCompleted: 412,
    gigUnit: 'bezorging',
    hoursWorked: '226.50',
    hoursBasis: 'approvedByClient',
    work: [
      {
        occupation: 'https://w3id.org/kluscv/occupations#fietskoerier',
        label: { nl: 'maaltijdbezorger', en: 'meal courier' },
        escoOccupation:
          'http://data.europa.eu/esco/occupation/3a959644-beed-4afc-8e57-d5068ae6a43e',
        isco08: '9331',
        competentNL: 'https://data.competentnl.nl/id/occupation/12345',
        gigs: 380,
        hours: '209',
        tasks: ['maaltijden ophalen', 'maaltijden afleveren'],
      },
      {
        occupation: 'https://w3id.org/kluscv/occupations#overig',
        label: { nl: 'ander werk', en: 'other work' },
        gigs: 32,
        hours: '17.5',
      },
    ],
    clients: {
      distinct: 61,
      returning: 24,
      types: [
        { clientType: 'household', gigs: 300 },
        { clientType: 'business', gigs: 112 },
      ],
      named: ['Café Zon B.V.'],
    },
    sectors: ['53', '56'],
    regions: ['NL-NH', 'NL-UT'],
    workRelation: 'opdracht',
    training: [{ name: 'Veilig fietsen', date: '2024-09' }],
    gigsPerMonth: [
      { month: '2024-08', gigs: 9 },
      { month: '2024-09', gigs: 14 },
      { month: '2024-11', gigs: 22 },
    ],
    inferredSkills: [
      'http://data.europa.eu/esco/skill/c29aa9d2-4da8-4bdd-831c-8d4a2fb51730',
      'http://data.europa.eu/esco/skill/113b4428-0a31-4199-8496-070af7854b91',
    ],
    recordBasis: 'platformRecords',
  }
}

/** A work certificate with only what is required: one gig, a bearer, no hours. */
export function minimalWorkHistory(): WorkHistorySubject {
  return {
    name: 'Sari',
    identityCheck: { method: 'selfDeclared' },
    service: { nl: 'oppas aan huis', en: 'babysitting at home' },
    dataAsOf: '2026-11-01',
    periodStart: '2026-10',
    periodEnd: '2026-10',
    gigsCompleted: 1,
    gigUnit: 'oppasbeurt',
    work: [
      {
        occupation: 'https://w3id.org/kluscv/occupations#oppas',
        label: { nl: 'oppas', en: 'babysitter' },
        gigs: 1,
      },
    ],
    recordBasis: 'platformRecords',
  }
}

/** A reputation certificate that has every member. */
export function fullReputation(): ReputationSubject {
  return {
    id: SAMPLE_HOLDER,
    name: 'Samira El Amrani',
    givenName: 'Samira',
    familyName: 'El Amrani',
    identityCheck: { method: 'idDocument', date: '2024-08' },
    substitutionAllowed: false,
    occupation: 'https://w3id.org/kluscv/occupations#fietskoerier',
    ratingSystem: 'stars',
    ratingValue: '4.8',
    bestRating: '5',
    worstRating: '1',
    ratingCount: 287,
    ratingWindow: { kind: 'since', since: '2024-08' },
    dataAsOf: '2026-11-01',
    ratingGivenBy: 'consumer',
    ratingBasis: 'afterCompletedGigOnly',
    ratingObligatory: false,
    shareRated: '0.7',
    histogram: [
      { value: '1', count: 2 },
      { value: '3', count: 5 },
      { value: '4', count: 40 },
      { value: '5', count: 240 },
    ],
    aspects: [
      { aspect: { nl: 'op tijd', en: 'on time' }, ratingValue: '4.9', count: 250 },
      { aspect: { nl: 'vriendelijk', en: 'friendly' }, ratingValue: '4.75', count: 240 },
    ],
    positiveThreshold: '4',
    positiveCount: 280,
    reviewsTotal: 41,
    returningClientsShare: '0.39',
    reliability: { completed: 412, lateCancelled: 8, noShow: 1 },
    level: { value: '7', max: '10', label: { nl: 'goud', en: 'gold' } },
  }
}

/** A reputation certificate with only what is required of one with stars: a bearer, 4 ratings. */
export function minimalReputation(): ReputationSubject {
  return {
    name: 'محمد',
    identityCheck: { method: 'bankIdin' },
    occupation: 'https://w3id.org/kluscv/occupations#oppas',
    ratingSystem: 'stars',
    ratingValue: '4.5',
    bestRating: '5',
    worstRating: '1',
    ratingCount: 4,
    ratingWindow: { kind: 'allTime' },
    dataAsOf: '2026-11-01',
    ratingGivenBy: 'household',
    ratingBasis: 'afterCompletedGigOnly',
    reviewsTotal: 2,
  }
}

/** A review that has every member. */
export function fullReview(): ReviewSubject {
  return {
    id: SAMPLE_HOLDER,
    name: 'Samira El Amrani',
    givenName: 'Samira',
    familyName: 'El Amrani',
    identityCheck: { method: 'idDocument', date: '2024-08' },
    substitutionAllowed: false,
    occupation: 'https://w3id.org/kluscv/occupations#fietskoerier',
    reviewBody: { nl: 'Altijd op tijd, en vriendelijk aan de deur.' },
    inLanguage: 'nl',
    redacted: false,
    rating: { ratingSystem: 'stars', ratingValue: '5', bestRating: '5', worstRating: '1' },
    reviewerType: 'consumer',
    period: '2026-03',
    reviewsTotal: 41,
    dataAsOf: '2026-11-01',
  }
}

/** A review with only what is required: a bearer, no rating, in Arabic, of some time in a year. */
export function minimalReview(): ReviewSubject {
  return {
    name: 'محمد',
    identityCheck: { method: 'bankIdin' },
    occupation: 'https://w3id.org/kluscv/occupations#oppas',
    reviewBody: { ar: 'رائع مع الأطفال، وفي الموعد دائمًا.' },
    inLanguage: 'ar',
    redacted: true,
    reviewerType: 'household',
    period: '2026',
    reviewsTotal: 1,
    dataAsOf: '2026-11-01',
  }
}

/** A gig list that has every member of a list one by one. */
export function fullGigList(): GigListSubject {
  return {
    id: SAMPLE_HOLDER,
    name: 'Samira El Amrani',
    givenName: 'Samira',
    familyName: 'El Amrani',
    identityCheck: { method: 'idDocument', date: '2024-08' },
    substitutionAllowed: false,
    dataAsOf: '2026-11-01',
    gigsCompleted: 412,
    gigUnit: 'dienst',
    recordBasis: 'platformRecords',
    ratingSystem: 'stars',
    bestRating: '5',
    worstRating: '1',
    gigList: [
      {
        number: 1,
        month: '2026-09',
        occupation: 'https://w3id.org/kluscv/occupations#bediening',
        outcome: 'completed',
        hours: '6.5',
        clientType: 'business',
        region: 'NL-NH',
        ratingValue: '4',
      },
      {
        number: 2,
        month: '2026-10',
        occupation: 'https://w3id.org/kluscv/occupations#bar',
        outcome: 'partly',
        hours: '2',
        clientType: 'nonprofit',
        region: 'NL-UT',
        ratingValue: '5',
      },
    ],
  }
}

/** A gig list per month, with only what is required beside the hours. */
export function monthlyGigList(): GigListSubject {
  return {
    name: 'Sari',
    identityCheck: { method: 'selfDeclared' },
    dataAsOf: '2026-11-01',
    gigsCompleted: 1204,
    gigUnit: 'bezorging',
    recordBasis: 'mixed',
    gigsByMonth: [
      { month: '2026-08', gigs: 590, hours: '310.5' },
      { month: '2026-10', gigs: 614, hours: '322' },
    ],
  }
}
