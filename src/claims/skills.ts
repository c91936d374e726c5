/**
 * Skills that usually belong to a kind of work, by ESCO IRI. They describe the job and never the
 * person: nothing here is tested by anyone, and the words always say so.
 * @module
 */
import { KlusCvError } from '../core/errors.ts'
import type { Words } from './words.ts'

/** One transversal skill of ESCO, in plain words. */
export interface Skill {
  /** What a platform writes in a record. */
  readonly slug: string
  readonly iri: string
  readonly label: Words
}

const ESCO_BASE = 'http://data.europa.eu/esco/skill/'

/** The skills that a certificate can name. */
export const SKILLS: readonly Skill[] = [
  {
    slug: 'samenwerken',
    iri: `${ESCO_BASE}60c78287-22eb-4103-9c8c-28deaa460da0`,
    label: { nl: 'samenwerken', en: 'working in a team' },
  },
  {
    slug: 'afspraken-nakomen',
    iri: `${ESCO_BASE}113b4428-0a31-4199-8496-070af7854b91`,
    label: { nl: 'afspraken nakomen', en: 'meeting commitments' },
  },
  {
    slug: 'tijd-indelen',
    iri: `${ESCO_BASE}d9013e0e-e937-43d5-ab71-0e917ee882b8`,
    label: { nl: 'de tijd goed indelen', en: 'managing time' },
  },
  {
    slug: 'efficient-werken',
    iri: `${ESCO_BASE}7a93e22f-54d8-4bf0-9213-d711f6601b49`,
    label: { nl: 'efficiënt werken', en: 'working efficiently' },
  },
  {
    slug: 'zelfstandig-werken',
    iri: `${ESCO_BASE}c29aa9d2-4da8-4bdd-831c-8d4a2fb51730`,
    label: { nl: 'zelfstandig werken', en: 'working independently' },
  },
  {
    slug: 'omgaan-met-mensen',
    iri: `${ESCO_BASE}09e28145-e205-4b7a-8b3b-5c4876396069`,
    label: { nl: 'omgaan met mensen', en: 'dealing with people' },
  },
  {
    slug: 'kwaliteit',
    iri: `${ESCO_BASE}236526e2-d5a8-436b-91d1-47e5d431e7ea`,
    label: { nl: 'letten op kwaliteit', en: 'keeping to quality standards' },
  },
  {
    slug: 'hygiene',
    iri: `${ESCO_BASE}6816e28f-a48d-41c7-8492-309f50c049fc`,
    label: { nl: 'hygiënisch werken', en: 'working hygienically' },
  },
]

/** The skill with this slug or IRI. */
export function findSkill(slugOrIri: string): Skill | undefined {
  return SKILLS.find(({ slug, iri }) => slug === slugOrIri || iri === slugOrIri)
}

/**
 * The skill of a checked subject.
 * @throws KlusCvError `ERR_KLUSCV_CREDENTIAL` when the IRI is not in the list.
 */
export function skillOf(iri: string): Skill {
  const found = SKILLS.find((skill) => skill.iri === iri)
  if (found !== undefined) return found
  throw new KlusCvError('ERR_KLUSCV_CREDENTIAL', 'inferredSkills must be in our list')
}
