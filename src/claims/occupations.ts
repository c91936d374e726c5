/**
 * Kinds of work: our own short list, so that a platform picks a word it knows and never searches
 * ESCO. Each row points to the closest ESCO occupation and to ISCO-08 where there is one.
 * Published as a SKOS list in contexts/vocab-occupations.jsonld.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { Words } from './words.ts'

/** One kind of work. */
export interface Occupation {
  /** What a platform writes in a record. */
  readonly slug: string
  /** What a certificate carries. */
  readonly iri: string
  /** The work: "bezorgen per fiets". */
  readonly label: Words
  /** The person who does it: "fietskoerier". */
  readonly role: Words
  /** The closest ESCO occupation. */
  readonly escoUri?: string
  /** The ISCO-08 unit group, 4 digits. */
  readonly isco08?: string
}

interface Row {
  readonly slug: string
  readonly label: Words
  readonly role: Words
  readonly isco08?: string
  readonly esco?: string
}

const IRI_BASE = 'https://w3id.org/kluscv/occupations#'
const ESCO_BASE = 'http://data.europa.eu/esco/occupation/'

const ROWS: readonly Row[] = [
  {
    slug: 'oppas',
    label: { nl: 'oppassen', en: 'babysitting' },
    role: { nl: 'oppas', en: 'babysitter' },
    isco08: '5311',
    esco: 'c4a81f47-6ed8-4a17-ab4a-21a2e67fa1d9',
  },
  {
    slug: 'nanny',
    label: { nl: 'werk als nanny', en: 'work as a nanny' },
    role: { nl: 'nanny', en: 'nanny' },
    isco08: '5311',
    esco: '0a5356bc-7f81-4e40-971d-c1dc789c5fb4',
  },
  {
    slug: 'kinderopvang-hulp',
    label: { nl: 'hulp in de kinderopvang', en: 'help in childcare' },
    role: { nl: 'hulp in de kinderopvang', en: 'childcare worker' },
    isco08: '5311',
    esco: '3f74aad8-2d60-4be2-b059-8dba5568d530',
  },
  {
    slug: 'schoonmaak-thuis',
    label: { nl: 'schoonmaken bij mensen thuis', en: 'home cleaning' },
    role: { nl: 'huishoudelijke hulp', en: 'domestic cleaner' },
    isco08: '9111',
    esco: 'cbad55a4-c7cf-4ab6-9540-eac72b26729b',
  },
  {
    slug: 'schoonmaak-gebouw',
    label: { nl: 'schoonmaken van gebouwen', en: 'cleaning buildings' },
    role: { nl: 'schoonmaker van gebouwen', en: 'building cleaner' },
    isco08: '9112',
    esco: '303a1e34-cb16-4054-b323-81e5eec17397',
  },
  {
    slug: 'kamer-schoonmaak',
    label: { nl: 'schoonmaken van hotelkamers', en: 'cleaning hotel rooms' },
    role: { nl: 'kamerschoonmaker', en: 'room attendant' },
    isco08: '9112',
    esco: '731ecac4-06e8-4ec2-a559-101fecbd9183',
  },
  {
    slug: 'ramen',
    label: { nl: 'ramen wassen', en: 'window cleaning' },
    role: { nl: 'glazenwasser', en: 'window cleaner' },
    isco08: '9123',
    esco: '92cba6b4-8fca-49bb-b68c-45c5096fedc9',
  },
  {
    slug: 'orderpicker',
    label: { nl: 'bestellingen verzamelen', en: 'order picking' },
    role: { nl: 'orderpicker', en: 'order picker' },
    isco08: '9333',
    esco: 'cd94def5-3442-4c2e-ae3d-0761a3008bcb',
  },
  {
    slug: 'magazijn',
    label: { nl: 'werk in het magazijn', en: 'warehouse work' },
    role: { nl: 'magazijnmedewerker', en: 'warehouse worker' },
    isco08: '9333',
    esco: 'bea705fe-06ac-4147-b8e0-6e8ac1208d8f',
  },
  {
    slug: 'inpakken',
    label: { nl: 'inpakken', en: 'packing' },
    role: { nl: 'inpakker', en: 'hand packer' },
    isco08: '9321',
    esco: 'f5cb9901-86fc-48d0-9cde-667fbe8cef3a',
  },
  {
    slug: 'heftruck',
    label: { nl: 'heftruck rijden', en: 'forklift driving' },
    role: { nl: 'heftruckchauffeur', en: 'forklift operator' },
    isco08: '8344',
    esco: 'eeac6251-1974-42f5-91ed-513c6c883755',
  },
  {
    slug: 'vakkenvuller',
    label: { nl: 'vakken vullen', en: 'shelf filling' },
    role: { nl: 'vakkenvuller', en: 'shelf filler' },
    isco08: '9334',
    esco: 'd35f9e79-5778-43b4-8667-0e3ba1fcb19a',
  },
  {
    slug: 'winkel',
    label: { nl: 'werk in de winkel', en: 'shop work' },
    role: { nl: 'winkelmedewerker', en: 'shop assistant' },
    isco08: '5223',
    esco: '0b15375e-dfdd-4047-9efb-096e0aaee7d2',
  },
  {
    slug: 'kassa',
    label: { nl: 'werk achter de kassa', en: 'checkout work' },
    role: { nl: 'kassamedewerker', en: 'cashier' },
    isco08: '5230',
    esco: '2b871272-bd61-4206-bd1a-0b96d7023098',
  },
  {
    slug: 'promotie',
    label: { nl: 'promotiewerk', en: 'promotion work' },
    role: { nl: 'promotiemedewerker', en: 'promotions demonstrator' },
    isco08: '5242',
    esco: '056f1849-7ff8-4d6f-9b8a-176a610bba44',
  },
  {
    slug: 'winkelcheck',
    label: { nl: 'winkels controleren', en: 'store checks' },
    role: { nl: 'winkelcontroleur', en: 'store checker' },
  },
  {
    slug: 'bediening',
    label: { nl: 'bediening', en: 'waiting tables' },
    role: { nl: 'bedieningsmedewerker', en: 'waiting staff' },
    isco08: '5131',
    esco: 'd5db9d5c-2ebf-4a54-a79a-1b7e7ff70471',
  },
  {
    slug: 'bar',
    label: { nl: 'werk achter de bar', en: 'bar work' },
    role: { nl: 'barmedewerker', en: 'bartender' },
    isco08: '5132',
    esco: '2f5e38a0-6578-4665-bdbd-e2ab505be140',
  },
  {
    slug: 'barista',
    label: { nl: 'koffie maken', en: 'coffee making' },
    role: { nl: 'barista', en: 'barista' },
    isco08: '5132',
    esco: 'bf7d8b16-4e2c-48ef-b44e-dc25b2d0ab61',
  },
  {
    slug: 'keukenhulp',
    label: { nl: 'hulp in de keuken', en: 'kitchen help' },
    role: { nl: 'keukenhulp', en: 'kitchen assistant' },
    isco08: '9412',
    esco: 'e1cf6897-158d-4b48-a39e-2a3a8cac216c',
  },
  {
    slug: 'afwas',
    label: { nl: 'afwassen', en: 'dishwashing' },
    role: { nl: 'afwasser', en: 'kitchen porter' },
    isco08: '9412',
    esco: 'f756fdab-7726-4c48-bfcc-94ff8810fc08',
  },
  {
    slug: 'evenement',
    label: { nl: 'werk op evenementen', en: 'event work' },
    role: { nl: 'evenementenmedewerker', en: 'event assistant' },
    isco08: '3332',
    esco: '84931290-ad27-45ad-b611-9556c5facbdb',
  },
  {
    slug: 'fietskoerier',
    label: { nl: 'bezorgen per fiets', en: 'delivery by bicycle' },
    role: { nl: 'fietskoerier', en: 'bicycle courier' },
    isco08: '9331',
    esco: '3a959644-beed-4afc-8e57-d5068ae6a43e',
  },
  {
    slug: 'scooterkoerier',
    label: { nl: 'bezorgen per scooter', en: 'delivery by scooter' },
    role: { nl: 'scooterkoerier', en: 'scooter courier' },
    isco08: '8321',
    esco: 'b5f6bb2c-0602-484d-a87f-9cac33f83010',
  },
  {
    slug: 'bestelkoerier',
    label: { nl: 'bezorgen met een bestelbus', en: 'delivery by van' },
    role: { nl: 'bestelkoerier', en: 'van courier' },
    isco08: '8322',
    esco: '0c408028-c48f-4df8-ba5d-c3d3be15f5a2',
  },
  {
    slug: 'klussen-huis',
    label: { nl: 'klussen in huis', en: 'odd jobs in the home' },
    role: { nl: 'klusser', en: 'odd-job worker' },
    isco08: '9622',
    esco: 'f4a25243-b06a-42a9-9c69-246853df63ad',
  },
  {
    slug: 'tuin',
    label: { nl: 'tuinwerk', en: 'gardening' },
    role: { nl: 'tuinhulp', en: 'garden worker' },
    isco08: '9214',
  },
  {
    slug: 'zonnepanelen',
    label: { nl: 'zonnepanelen plaatsen', en: 'installing solar panels' },
    role: { nl: 'monteur zonnepanelen', en: 'solar technician' },
    isco08: '7411',
    esco: '75b63949-1b93-4bf2-a777-ccf978dc3e8a',
  },
  {
    slug: 'overig',
    label: { nl: 'ander werk', en: 'other work' },
    role: { nl: 'werkende', en: 'worker' },
  },
]

function createOccupation({ slug, label, role, isco08, esco }: Row): Occupation {
  return {
    slug,
    iri: `${IRI_BASE}${slug}`,
    label,
    role,
    ...(esco === undefined ? {} : { escoUri: `${ESCO_BASE}${esco}` }),
    ...(isco08 === undefined ? {} : { isco08 }),
  }
}

/** All kinds of work; `overig` (other) is the last. */
export const OCCUPATIONS: readonly Occupation[] = ROWS.map(createOccupation)

/** The IRI of other work: rows too small to name, and work that the list does not know. */
export const OTHER_WORK_IRI = `${IRI_BASE}overig`

/** The kind of work with this slug or IRI. */
export function findOccupation(slugOrIri: string): Occupation | undefined {
  return OCCUPATIONS.find(({ slug, iri }) => slug === slugOrIri || iri === slugOrIri)
}

/**
 * The kind of work of a checked subject.
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when the IRI is not in the list: never said in other words.
 */
export function occupationOf(iri: string): Occupation {
  const occupation = findOccupation(iri)
  if (occupation !== undefined) return occupation
  throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'occupation must be one of our list')
}
