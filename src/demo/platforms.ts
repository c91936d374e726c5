/**
 * Six platforms that do not exist, after the kinds that do in gig work: each with its
 * own scale, units and habits, and each signing in another way, so that every combination of
 * suite and data model is shown. Their workers are invented too: samples/.
 * @module
 */
import type { DataModel, SuiteId } from '../core/contexts.ts'
import { KlusCvError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import { normalRangesOf } from './normal-ranges.ts'
import { generateRecords, SAMPLES_AS_OF } from './samples/generate-records.ts'

/** A platform of the demo. */
export interface DemoPlatform {
  /** Names its records, its key file and its database. */
  readonly slug: string
  readonly suite: SuiteId
  readonly dataModel: DataModel
  /** What `kluscv issuer` reads as its profile. */
  readonly profile: JsonObject
}

/** All six, in the order in which they are started. */
export const DEMO_PLATFORMS: readonly DemoPlatform[] = [
  {
    slug: 'oppasmaat',
    suite: 'eddsa-rdfc-2022',
    dataModel: '2.0',
    profile: {
      names: { nl: 'OppasMaat', en: 'OppasMaat' },
      legalName: 'OppasMaat B.V.',
      kvk: '90000011',
      service: { nl: 'oppas bij gezinnen thuis', en: 'babysitting at home' },
      languages: ['nl', 'en'],
      ratingExplanation: {
        nl: 'Ouders beoordelen elke oppasbeurt. Dat is verplicht. Zij geven 1 tot 5 sterren, voor het geheel en voor vijf onderdelen. Een tekst erbij mag, maar hoeft niet.',
        en: 'Parents rate every babysitting job. That is obligatory. They give 1 to 5 stars, overall and for five aspects. They may add a text.',
      },
      ...normalRangesOf('oppasmaat'),
      defaults: {
        gig_unit: 'oppasbeurt',
        hours_basis: 'approvedByClient',
        record_basis: 'clientApproved',
        work_relation: 'dienstverleningAanHuis',
        substitution_allowed: false,
        ...starsBy('household'),
        rating_obligatory: true,
      },
    },
  },
  {
    slug: 'thuisschoon',
    suite: 'Ed25519Signature2020',
    dataModel: '1.1',
    profile: {
      names: { nl: 'ThuisSchoon', en: 'ThuisSchoon' },
      legalName: 'ThuisSchoon B.V.',
      kvk: '90000022',
      service: { nl: 'schoonmaak bij mensen thuis', en: 'home cleaning' },
      languages: ['nl', 'en', 'pl'],
      ratingExplanation: {
        nl: 'Klanten kunnen elke schoonmaakbeurt beoordelen, van 1 tot 5 sterren. Ongeveer twee van de drie keer doen zij dat. Zij kunnen er een tekst bij schrijven.',
        en: 'Clients can rate every cleaning job, from 1 to 5 stars. They do so about two times out of three. They can add a text.',
      },
      ...normalRangesOf('thuisschoon'),
      defaults: {
        gig_unit: 'schoonmaak',
        hours_basis: 'booked',
        record_basis: 'platformRecords',
        work_relation: 'uitzend',
        sectors: ['81'],
        ...starsBy('household'),
      },
    },
  },
  {
    slug: 'shiftlogic',
    suite: 'Ed25519Signature2020',
    dataModel: '2.0',
    profile: {
      names: { nl: 'ShiftLogic', en: 'ShiftLogic' },
      legalName: 'ShiftLogic Uitzendbureau B.V.',
      kvk: '90000033',
      service: { nl: 'diensten in magazijnen', en: 'shifts in warehouses' },
      languages: ['nl', 'en', 'pl'],
      ratingExplanation: {
        nl: 'Bedrijven geven na een dienst een cijfer van 1 tot 10. Dat gebeurt bij ongeveer de helft van de diensten.',
        en: 'Companies give a grade from 1 to 10 after a shift. They do so for about half of the shifts.',
      },
      ...normalRangesOf('shiftlogic'),
      defaults: {
        gig_unit: 'dienst',
        hours_basis: 'approvedByClient',
        record_basis: 'clientApproved',
        work_relation: 'uitzend',
        sectors: ['52'],
        rating_system: 'grade10',
        rating_best: '10',
        rating_worst: '1',
        rating_window: { kind: 'allTime' },
        rating_given_by: 'business',
        rating_basis: 'afterCompletedGigOnly',
      },
    },
  },
  {
    slug: 'winkelscan',
    suite: 'eddsa-rdfc-2022',
    dataModel: '1.1',
    profile: {
      names: { nl: 'WinkelScan', en: 'WinkelScan' },
      legalName: 'WinkelScan Nederland B.V.',
      kvk: '90000044',
      service: { nl: 'controles in winkels', en: 'checks in shops' },
      languages: ['nl', 'en'],
      ratingExplanation: {
        nl: 'Ons eigen team bekijkt elke taak. Het keurt de taak goed of af. Winkels en klanten beoordelen niet. Hoe meer taken zijn goedgekeurd, hoe hoger het niveau.',
        en: 'Our own team looks at every task. It accepts or rejects the task. Shops and clients do not rate. The more tasks are accepted, the higher the level.',
      },
      defaults: {
        gig_unit: 'taak',
        hours_basis: 'estimated',
        record_basis: 'platformRecords',
        work_relation: 'opdracht',
        sectors: ['73'],
        rating_system: 'acceptReject',
        rating_window: { kind: 'allTime' },
        rating_given_by: 'platformReview',
        rating_basis: 'afterCompletedGigOnly',
        rating_obligatory: true,
      },
    },
  },
  {
    slug: 'horecaflex',
    suite: 'eddsa-jcs-2022',
    dataModel: '2.0',
    profile: {
      names: { nl: 'HorecaFlex', en: 'HorecaFlex' },
      legalName: 'HorecaFlex B.V.',
      kvk: '90000055',
      service: { nl: 'diensten in de horeca', en: 'shifts in hotels and restaurants' },
      languages: ['nl', 'en'],
      ratingExplanation: {
        nl: 'Opdrachtgevers kunnen na elke dienst 1 tot 5 sterren geven. Vier van de vijf keer doen zij dat. Het zijn vooral bedrijven, en soms verenigingen of gemeenten.',
        en: 'Clients can give 1 to 5 stars after each shift. They do so four times out of five. They are mostly companies, and sometimes associations or municipalities.',
      },
      labels: { afwas: { nl: 'spoelkeuken', en: 'dishwashing' } },
      ...normalRangesOf('horecaflex'),
      defaults: {
        gig_unit: 'dienst',
        hours_basis: 'approvedByClient',
        record_basis: 'mixed',
        work_relation: 'opdracht',
        substitution_allowed: true,
        sectors: ['56'],
        ...starsBy('mixed'),
      },
    },
  },
  {
    slug: 'stadskoerier',
    suite: 'eddsa-jcs-2022',
    dataModel: '1.1',
    profile: {
      names: { nl: 'StadsKoerier', en: 'StadsKoerier' },
      legalName: 'StadsKoerier Bezorging B.V.',
      kvk: '90000066',
      service: { nl: 'maaltijden bezorgen', en: 'meal delivery' },
      languages: ['nl', 'en', 'ar'],
      ratingExplanation: {
        nl: 'Klanten geven na een bezorging een duim omhoog of omlaag. Weinig klanten doen dat. De laatste 100 duimen tellen. Wij tonen het percentage vanaf 10 duimen.',
        en: 'Customers give a thumb up or down after a delivery. Few do so. The last 100 thumbs count. We show the percentage from 10 thumbs on.',
      },
      ...normalRangesOf('stadskoerier'),
      defaults: {
        gig_unit: 'bezorging',
        hours_basis: 'estimated',
        record_basis: 'platformRecords',
        work_relation: 'opdracht',
        sectors: ['53'],
        rating_system: 'thumbs',
        rating_best: '100',
        rating_worst: '0',
        rating_window: { kind: 'lastN', n: 100 },
        rating_given_by: 'consumer',
        rating_basis: 'afterCompletedGigOnly',
      },
    },
  },
]

/** The platform with this slug, which must be one of the six. */
export function demoPlatform(slug: string): DemoPlatform {
  const found = DEMO_PLATFORMS.find((platform) => platform.slug === slug)
  if (found !== undefined) return found
  throw new KlusCvError('ERR_KLUSCV_NOT_FOUND', 'the demo has no such platform')
}

/** The records of a platform's twenty workers, as the platform would send them. */
export function readDemoRecords({ slug }: DemoPlatform): readonly JsonObject[] {
  return [...generateRecords({ platform: slug, workers: 20, seed: 1, asOf: SAMPLES_AS_OF })]
}

function starsBy(rater: 'household' | 'mixed'): JsonObject {
  return {
    rating_system: 'stars',
    rating_best: '5',
    rating_worst: '1',
    rating_window: { kind: 'allTime' },
    rating_given_by: rater,
    rating_basis: 'afterCompletedGigOnly',
  }
}
