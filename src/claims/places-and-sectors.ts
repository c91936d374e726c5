/**
 * Where the work was done and in which branches: provinces (ISO 3166-2:NL, never smaller) and
 * two-digit SBI divisions. Closed tables, because each value needs words.
 * @module
 */
import type { Words } from './words.ts'

/** The Dutch provinces. */
export const REGIONS = {
  'NL-DR': { nl: 'Drenthe', en: 'Drenthe' },
  'NL-FL': { nl: 'Flevoland', en: 'Flevoland' },
  'NL-FR': { nl: 'Friesland', en: 'Friesland' },
  'NL-GE': { nl: 'Gelderland', en: 'Gelderland' },
  'NL-GR': { nl: 'provincie Groningen', en: 'Groningen province' },
  'NL-LI': { nl: 'Limburg', en: 'Limburg' },
  'NL-NB': { nl: 'Noord-Brabant', en: 'North Brabant' },
  'NL-NH': { nl: 'Noord-Holland', en: 'North Holland' },
  'NL-OV': { nl: 'Overijssel', en: 'Overijssel' },
  'NL-UT': { nl: 'provincie Utrecht', en: 'Utrecht province' },
  'NL-ZE': { nl: 'Zeeland', en: 'Zeeland' },
  'NL-ZH': { nl: 'Zuid-Holland', en: 'South Holland' },
} as const satisfies Record<string, Words>

/** A key of {@link REGIONS}. */
export type Region = keyof typeof REGIONS

/** Divisions of SBI 2008 (equal to NACE Rev. 2 at two digits) in which gig work is done. */
export const SECTORS = {
  '01': { nl: 'landbouw', en: 'farming' },
  '10': { nl: 'voedselindustrie', en: 'food industry' },
  '43': { nl: 'bouw en installatie', en: 'building and installation' },
  '45': { nl: 'autohandel en garages', en: 'car trade and garages' },
  '46': { nl: 'groothandel', en: 'wholesale' },
  '47': { nl: 'winkels', en: 'shops' },
  '49': { nl: 'vervoer over land', en: 'land transport' },
  '52': { nl: 'opslag en overslag', en: 'storage' },
  '53': { nl: 'post en koeriers', en: 'post and couriers' },
  '55': { nl: 'hotels', en: 'hotels' },
  '56': { nl: 'restaurants en cafés', en: 'restaurants and cafés' },
  '62': { nl: 'automatisering', en: 'IT services' },
  '68': { nl: 'vastgoed', en: 'real estate' },
  '73': { nl: 'reclame en marktonderzoek', en: 'advertising and market research' },
  '78': { nl: 'uitzendwerk', en: 'temporary work' },
  '80': { nl: 'beveiliging', en: 'security' },
  '81': { nl: 'schoonmaak en groen', en: 'cleaning and gardening' },
  '82': { nl: 'zakelijke diensten', en: 'business services' },
  '84': { nl: 'overheid', en: 'government' },
  '85': { nl: 'onderwijs', en: 'education' },
  '86': { nl: 'gezondheidszorg', en: 'health care' },
  '87': { nl: 'verpleging en begeleiding', en: 'residential care' },
  '88': { nl: 'kinderopvang en welzijn', en: 'childcare and welfare' },
  '90': { nl: 'kunst', en: 'arts' },
  '93': { nl: 'sport en recreatie', en: 'sports and leisure' },
  '96': { nl: 'persoonlijke diensten', en: 'personal services' },
  '97': { nl: 'huishoudens', en: 'households' },
} as const satisfies Record<string, Words>

/** A key of {@link SECTORS}. */
export type Sector = keyof typeof SECTORS
