/**
 * What the workers of each sample platform are drawn from. Which figures rest on a source and
 * which are estimates stands in README.md beside this file.
 * @module
 */
import type { Region } from '../../claims/places-and-sectors.ts'
import { KlusCvError } from '../../core/errors.ts'
import type { Weights } from './distributions.ts'
import type { Origin } from './name-lists.ts'
import type { SampleParameters } from './sample-parameters.ts'

/** Where people live: inhabitants of the provinces in thousands, about. */
export const PROVINCES: Weights<Region> = [
  ['NL-ZH', 3_840],
  ['NL-NH', 2_980],
  ['NL-NB', 2_650],
  ['NL-GE', 2_150],
  ['NL-UT', 1_400],
  ['NL-OV', 1_190],
  ['NL-LI', 1_140],
  ['NL-FR', 670],
  ['NL-GR', 600],
  ['NL-DR', 510],
  ['NL-FL', 450],
  ['NL-ZE', 400],
]

/** How names are spread over origins when this share of them is Dutch. */
function origins(dutch: number): Weights<Origin> {
  const others: Weights<Origin> = [
    ['turkish', 0.17],
    ['moroccan', 0.17],
    ['surinamese', 0.15],
    ['polish', 0.16],
    ['ukrainian', 0.1],
    ['syrian', 0.1],
    ['vietnamese', 0.05],
    ['eritrean', 0.06],
    ['mononym', 0.04],
  ]
  return [
    ['dutch', dutch],
    ...others.map(([origin, share]) => [origin, share * (1 - dutch)] as const),
  ]
}

const OPPASMAAT: SampleParameters = {
  slug: 'oppasmaat',
  prefix: 'om',
  occupations: [
    ['oppas', 0.92],
    ['nanny', 0.05],
    ['kinderopvang-hulp', 0.03],
  ],
  gigs: { median: 18, p90: 110 },
  mostGigsInMonth: 25,
  hours: { mean: 420, deviation: 160, least: 100, step: 25 },
  activeMonths: { median: 9, p90: 26 },
  clients: { median: 6, returning: 0.55, types: [['household', 1]] },
  rating: {
    kind: 'stars',
    shareRated: 1,
    shareReviewed: 0.45,
    aspects: [
      { nl: 'gevoel van veiligheid', en: 'feeling safe' },
      { nl: 'omgang met kinderen', en: 'contact with children' },
      { nl: 'komt afspraken na', en: 'keeps agreements' },
      { nl: 'communicatie', en: 'communication' },
      { nl: 'neemt initiatief', en: 'takes initiative' },
    ],
    languages: [
      ['nl', 0.84],
      ['en', 0.14],
      ['ar', 0.008],
      ['tr', 0.007],
      ['pl', 0.005],
    ],
  },
  identityCheck: 'bankIdin',
  reliability: { lateCancelled: 0.02, noShow: 0.003 },
  origins: origins(0.8),
}

const THUISSCHOON: SampleParameters = {
  slug: 'thuisschoon',
  prefix: 'ts',
  occupations: [
    ['schoonmaak-thuis', 0.95],
    ['ramen', 0.05],
  ],
  gigs: { median: 70, p90: 450 },
  mostGigsInMonth: 40,
  hours: { mean: 300, deviation: 70, least: 200, step: 25 },
  activeMonths: { median: 14, p90: 38 },
  clients: { median: 7, returning: 0.9, types: [['household', 1]] },
  rating: {
    kind: 'stars',
    shareRated: 0.65,
    shareReviewed: 0.3,
    aspects: [
      { nl: 'kwaliteit', en: 'quality' },
      { nl: 'communicatie', en: 'communication' },
      { nl: 'betrouwbaarheid', en: 'reliability' },
    ],
    languages: [
      ['nl', 0.59],
      ['en', 0.39],
      ['ar', 0.006],
      ['tr', 0.007],
      ['pl', 0.007],
    ],
  },
  identityCheck: 'idDocument',
  reliability: { lateCancelled: 0.04, noShow: 0.006 },
  origins: origins(0.45),
}

const SHIFTLOGIC: SampleParameters = {
  slug: 'shiftlogic',
  prefix: 'sl',
  occupations: [
    ['orderpicker', 0.45],
    ['magazijn', 0.25],
    ['inpakken', 0.15],
    ['heftruck', 0.07],
    ['vakkenvuller', 0.08],
  ],
  gigs: { median: 14, p90: 95 },
  mostGigsInMonth: 20,
  hours: { mean: 760, deviation: 110, least: 300, step: 25 },
  activeMonths: { median: 4, p90: 15 },
  clients: { median: 3, returning: 0.45, types: [['business', 1]] },
  rating: {
    kind: 'grade10',
    shareRated: 0.55,
    shareReviewed: 0.08,
    aspects: [],
    languages: [
      ['nl', 0.89],
      ['en', 0.09],
      ['ar', 0.004],
      ['tr', 0.006],
      ['pl', 0.01],
    ],
  },
  identityCheck: 'idDocument',
  reliability: { lateCancelled: 0.03, noShow: 0.018 },
  origins: origins(0.45),
  splitsNames: true,
}

const WINKELSCAN: SampleParameters = {
  slug: 'winkelscan',
  prefix: 'ws',
  occupations: [
    ['winkelcheck', 0.8],
    ['promotie', 0.15],
    ['vakkenvuller', 0.05],
  ],
  gigs: { median: 9, p90: 180 },
  mostGigsInMonth: 120,
  hours: { mean: 30, deviation: 20, least: 5, step: 5 },
  activeMonths: { median: 5, p90: 18 },
  clients: { median: 6, returning: 0.3, types: [['business', 1]] },
  rating: { kind: 'acceptReject', alpha: 45, beta: 3 },
  identityCheck: 'selfDeclared',
  reliability: { lateCancelled: 0.12 },
  origins: origins(0.7),
}

const HORECAFLEX: SampleParameters = {
  slug: 'horecaflex',
  prefix: 'hf',
  occupations: [
    ['bediening', 0.38],
    ['afwas', 0.2],
    ['bar', 0.17],
    ['keukenhulp', 0.15],
    ['barista', 0.05],
    ['evenement', 0.05],
  ],
  gigs: { median: 12, p90: 85 },
  mostGigsInMonth: 20,
  hours: { mean: 640, deviation: 170, least: 200, step: 25 },
  activeMonths: { median: 3.3, p90: 12 },
  clients: {
    median: 6,
    returning: 0.4,
    types: [
      ['business', 0.92],
      ['nonprofit', 0.05],
      ['public', 0.03],
    ],
  },
  rating: {
    kind: 'stars',
    shareRated: 0.8,
    shareReviewed: 0.12,
    aspects: [],
    languages: [
      ['nl', 0.79],
      ['en', 0.19],
      ['ar', 0.005],
      ['tr', 0.01],
      ['pl', 0.005],
    ],
  },
  identityCheck: 'idDocument',
  reliability: { lateCancelled: 0.03, noShow: 0.015 },
  origins: origins(0.7),
}

const STADSKOERIER: SampleParameters = {
  slug: 'stadskoerier',
  prefix: 'sk',
  occupations: [
    ['fietskoerier', 0.75],
    ['scooterkoerier', 0.2],
    ['bestelkoerier', 0.05],
  ],
  gigs: { median: 350, p90: 4_500 },
  mostGigsInMonth: 220,
  drawnByMonthAbove: 500,
  hours: { mean: 55, deviation: 20, least: 10, step: 5 },
  activeMonths: { median: 8, p90: 28 },
  rating: { kind: 'thumbs', alpha: 60, beta: 3, shareRated: 0.15 },
  identityCheck: 'idDocument',
  workRelations: [
    ['opdracht', 0.6],
    ['arbeid', 0.4],
  ],
  origins: origins(0.25),
}

/** All six, in the order of the demo. */
export const SAMPLE_PARAMETERS: readonly SampleParameters[] = [
  OPPASMAAT,
  THUISSCHOON,
  SHIFTLOGIC,
  WINKELSCAN,
  HORECAFLEX,
  STADSKOERIER,
]

/** Those of the platform with this slug, which must be one of the six. */
export function parametersOf(slug: string): SampleParameters {
  const found = SAMPLE_PARAMETERS.find((parameters) => parameters.slug === slug)
  if (found !== undefined) return found
  const slugs = SAMPLE_PARAMETERS.map((parameters) => parameters.slug).join(', ')
  throw new KlusCvError('ERR_KLUSCV_OPTION', `platform must be one of ${slugs}`)
}
