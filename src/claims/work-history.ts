/**
 * The work certificate: what work, how much of it, and when. The base of every bundle, and what
 * the law calls the necessary part of a getuigschrift; nothing in it says how well.
 * Its terms are in contexts/kluscv-v1.jsonld.
 * @module
 */
import * as Type from 'typebox'
import { OCCUPATIONS } from './occupations.ts'
import { PERSON_MEMBERS } from './person.ts'
import { REGIONS, type Region, SECTORS, type Sector } from './places-and-sectors.ts'
import { SKILLS } from './skills.ts'
import {
  Count,
  Day,
  Decimal,
  Month,
  PositiveCount,
  Text,
  TextInBothLanguages,
} from './value-shapes.ts'

/** What the platform calls one piece of work. */
export const GIG_UNITS = [
  'klus',
  'dienst',
  'oppasbeurt',
  'schoonmaak',
  'bezorging',
  'taak',
] as const
/** How the hours were established. */
const HOURS_BASES = ['approvedByClient', 'booked', 'estimated'] as const
/** Who the work was done for, by kind. */
export const CLIENT_TYPES = ['household', 'business', 'public', 'nonprofit'] as const
/** What the platform calls the relation with the worker. */
const WORK_RELATIONS = [
  'opdracht',
  'uitzend',
  'arbeid',
  'dienstverleningAanHuis',
  'onbekend',
] as const
/** Where the figures come from. */
export const RECORD_BASES = ['platformRecords', 'clientApproved', 'mixed'] as const

const CLOSED = { additionalProperties: false } as const

const WorkRow = Type.Object(
  {
    occupation: Type.Enum(OCCUPATIONS.map(({ iri }) => iri)),
    label: TextInBothLanguages,
    escoOccupation: Type.Optional(
      Type.String({
        pattern: '^http://data\\.europa\\.eu/esco/occupation/[0-9a-f-]{36}$',
        description: 'the address of an ESCO occupation',
        descriptionNl: 'het adres van een ESCO-beroep',
      }),
    ),
    isco08: Type.Optional(
      Type.String({
        pattern: '^[0-9]{4}$',
        description: 'four digits as text',
        descriptionNl: 'vier cijfers als tekst',
      }),
    ),
    competentNL: Type.Optional(
      Type.String({
        pattern: '^https://[a-z0-9./#_-]{1,120}$',
        description: 'the https address of a CompetentNL entry',
        descriptionNl: 'het https-adres van een begrip in CompetentNL',
      }),
    ),
    gigs: PositiveCount,
    hours: Type.Optional(Decimal),
    tasks: Type.Optional(Type.Array(Text, { minItems: 1, maxItems: 5, uniqueItems: true })),
  },
  CLOSED,
)

const Clients = Type.Object(
  {
    distinct: Type.Optional(PositiveCount),
    returning: Type.Optional(Count),
    types: Type.Optional(
      Type.Array(
        Type.Object({ clientType: Type.Enum([...CLIENT_TYPES]), gigs: PositiveCount }, CLOSED),
        { minItems: 1, maxItems: CLIENT_TYPES.length },
      ),
    ),
    // Legal entities only: a household or a sole trader is a person.
    named: Type.Optional(Type.Array(Text, { minItems: 1, maxItems: 20, uniqueItems: true })),
  },
  { ...CLOSED, minProperties: 1 },
)

/** The shape of a work certificate's `credentialSubject`. */
export const WorkHistorySchema = Type.Object(
  {
    ...PERSON_MEMBERS,
    service: TextInBothLanguages,
    dataAsOf: Day,
    periodStart: Month,
    periodEnd: Month,
    stillActive: Type.Optional(Type.Boolean()),
    activeMonths: Type.Optional(PositiveCount),
    gigsCompleted: PositiveCount,
    gigUnit: Type.Enum([...GIG_UNITS]),
    hoursWorked: Type.Optional(Decimal),
    hoursBasis: Type.Optional(Type.Enum([...HOURS_BASES])),
    work: Type.Array(WorkRow, { minItems: 1, maxItems: OCCUPATIONS.length }),
    clients: Type.Optional(Clients),
    sectors: Type.Optional(
      Type.Array(Type.Enum(Object.keys(SECTORS) as Sector[]), {
        minItems: 1,
        maxItems: 10,
        uniqueItems: true,
      }),
    ),
    regions: Type.Optional(
      Type.Array(Type.Enum(Object.keys(REGIONS) as Region[]), {
        minItems: 1,
        maxItems: 12,
        uniqueItems: true,
      }),
    ),
    workRelation: Type.Optional(Type.Enum([...WORK_RELATIONS])),
    training: Type.Optional(
      Type.Array(Type.Object({ name: Text, date: Month }, CLOSED), { minItems: 1, maxItems: 20 }),
    ),
    // 120 months: longer histories are shown by the year.
    gigsPerMonth: Type.Optional(
      Type.Array(Type.Object({ month: Month, gigs: PositiveCount }, CLOSED), {
        minItems: 1,
        maxItems: 120,
      }),
    ),
    inferredSkills: Type.Optional(
      Type.Array(Type.Enum(SKILLS.map(({ iri }) => iri)), {
        minItems: 1,
        maxItems: SKILLS.length,
        uniqueItems: true,
      }),
    ),
    recordBasis: Type.Enum([...RECORD_BASES]),
  },
  CLOSED,
)

/** A work certificate's `credentialSubject`. */
export type WorkHistorySubject = Type.Static<typeof WorkHistorySchema>
