/**
 * The lists behind certificates as SKOS, for those who read RDF: our kinds of work with the
 * closest occupations in ESCO, and the few skills of ESCO that a certificate can name.
 * @module
 */
import { OCCUPATIONS, type Occupation } from '../../claims/occupations.ts'
import { SKILLS } from '../../claims/skills.ts'
import type { JsonObject } from '../../core/json.ts'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const OCCUPATIONS_IRI = 'https://w3id.org/kluscv/occupations'
const SKILLS_IRI = 'https://w3id.org/kluscv/skills'

const BY_LANGUAGE = { '@container': '@language' }
const BY_IRI = { '@type': '@id' }

/** Kinds of work, as a concept scheme. */
export function occupationList(): JsonObject {
  return {
    '@context': {
      skos: SKOS,
      kcv: 'https://w3id.org/kluscv/vocab#',
      'skos:inScheme': BY_IRI,
      'skos:closeMatch': BY_IRI,
      'skos:prefLabel': BY_LANGUAGE,
      'skos:altLabel': BY_LANGUAGE,
    },
    '@graph': [
      {
        '@id': OCCUPATIONS_IRI,
        '@type': 'skos:ConceptScheme',
        'skos:prefLabel': { nl: 'Klussoorten', en: 'Kinds of gig work' },
      },
      ...OCCUPATIONS.map(occupationConcept),
    ],
  }
}

function occupationConcept({ iri, slug, label, role, escoUri, isco08 }: Occupation): JsonObject {
  return {
    '@id': iri,
    '@type': 'skos:Concept',
    'skos:inScheme': OCCUPATIONS_IRI,
    'skos:notation': slug,
    'skos:prefLabel': { nl: label.nl, en: label.en },
    'skos:altLabel': { nl: role.nl, en: role.en },
    ...(escoUri === undefined ? {} : { 'skos:closeMatch': escoUri }),
    ...(isco08 === undefined ? {} : { 'kcv:isco08': isco08 }),
  }
}

/**
 * Skills, as a collection: the concepts are ESCO's own, and SKOS allows a concept one preferred
 * label in a language, so ours are other labels.
 */
export function skillList(): JsonObject {
  return {
    '@context': { skos: SKOS, 'skos:prefLabel': BY_LANGUAGE, 'skos:altLabel': BY_LANGUAGE },
    '@id': SKILLS_IRI,
    '@type': 'skos:Collection',
    'skos:prefLabel': {
      nl: 'Vaardigheden die bij werk horen',
      en: 'Skills that belong to work',
    },
    'skos:member': SKILLS.map(({ iri, label }) => ({
      '@id': iri,
      '@type': 'skos:Concept',
      'skos:altLabel': { nl: label.nl, en: label.en },
    })),
  }
}
