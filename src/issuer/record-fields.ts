/**
 * The members of a worker's record, as a platform writes them: snake_case, plain JSON, no
 * JSON-LD. One table says which exist, which become which claim, and how to mend them.
 * What a value must be is in claims/: it is checked there once, for the record and the credential.
 * @module
 */

/** The members of one level: a value, an object with members, or a list of such objects. */
export interface FieldNames {
  readonly [name: string]: 'value' | FieldNames | readonly [FieldNames]
}

/** Members that say who the worker is: in every certificate. */
export const PERSON_FIELDS = {
  name: 'value',
  given_name: 'value',
  family_name: 'value',
  identity_check: { method: 'value', date: 'value' },
  substitution_allowed: 'value',
} as const satisfies FieldNames

const LANGUAGES = { nl: 'value', en: 'value' } as const

const WORK_ROW_FIELDS = {
  occupation: 'value',
  label: LANGUAGES,
  esco_occupation: 'value',
  isco08: 'value',
  competent_nl: 'value',
  gigs: 'value',
  hours: 'value',
  tasks: 'value',
} as const satisfies FieldNames

/** Members of the work certificate. */
export const WORK_FIELDS = {
  data_as_of: 'value',
  period_start: 'value',
  period_end: 'value',
  still_active: 'value',
  active_months: 'value',
  gigs_completed: 'value',
  gig_unit: 'value',
  hours_worked: 'value',
  hours_basis: 'value',
  work: [WORK_ROW_FIELDS],
  clients: {
    distinct: 'value',
    returning: 'value',
    types: [{ client_type: 'value', gigs: 'value' }],
    named: 'value',
  },
  sectors: 'value',
  regions: 'value',
  work_relation: 'value',
  training: [{ name: 'value', date: 'value' }],
  gigs_per_month: [{ month: 'value', gigs: 'value' }],
  inferred_skills: 'value',
  record_basis: 'value',
} as const satisfies FieldNames

/** Members of a reputation certificate: in the record itself, or in each item of `ratings`. */
export const RATING_FIELDS = {
  rating_system: 'value',
  rating_value: 'value',
  rating_best: 'value',
  rating_worst: 'value',
  rating_count: 'value',
  rating_window: { kind: 'value', n: 'value', since: 'value' },
  rating_given_by: 'value',
  rating_basis: 'value',
  rating_obligatory: 'value',
  share_rated: 'value',
  histogram: [{ value: 'value', count: 'value' }],
  aspects: [{ aspect: LANGUAGES, rating_value: 'value', count: 'value' }],
  positive_threshold: 'value',
  positive_count: 'value',
  reviews_total: 'value',
  returning_clients_share: 'value',
  reliability: { completed: 'value', late_cancelled: 'value', no_show: 'value' },
  level: { value: 'value', max: 'value', label: LANGUAGES },
} as const satisfies FieldNames

/** Members that are counts over all workers of the same occupation and province: never signed. */
export const CROWD_FIELDS = {
  gigs_in_month: 'value',
  gigs_in_quarter: 'value',
} as const satisfies FieldNames

/** Every member of a record. */
export const RECORD_FIELDS = {
  worker_ref: 'value',
  occupation: 'value',
  label: LANGUAGES,
  ...PERSON_FIELDS,
  ...WORK_FIELDS,
  ...RATING_FIELDS,
  ...CROWD_FIELDS,
  ratings: [{ occupation: 'value', ...RATING_FIELDS }],
} as const satisfies FieldNames

/** Members whose value is a decimal: an integer may be written as a JSON number too. */
export const DECIMAL_FIELDS: ReadonlySet<string> = new Set([
  'hours_worked',
  'hours',
  'rating_value',
  'rating_best',
  'rating_worst',
  'share_rated',
  'positive_threshold',
  'returning_clients_share',
  'value',
  'max',
])

const CROWD_HINT =
  'only used to decide how exactly the month of a written review may be named; ' +
  'it is not signed in the work history or the reputation'

/** How to mend a member, for who fills the record. */
export const FIELD_HINTS: Readonly<Record<string, string>> = {
  worker_ref: 'your own reference of the worker; it stays with you',
  name: 'the full name as you know it, in any script',
  identity_check: 'how you checked who the worker is, such as "idDocument", or {method, date}',
  occupation: 'the short name of a kind of work, such as "oppas"; "overig" when none fits',
  period_start: 'the month of the first gig, such as 2024-03',
  period_end: 'the month of the last gig, such as 2026-09',
  gigs_completed: 'how many gigs were completed, as a whole number',
  gig_unit: 'what you call one piece of work; may stand in the profile',
  hours_worked: 'a decimal as text, such as "412.5"; leave it out when unknown',
  hours_basis: 'how the hours were established; may stand in the profile',
  record_basis: 'where the figures come from; may stand in the profile',
  esco_occupation: 'the address of an ESCO occupation, http://data.europa.eu/esco/occupation/…',
  isco08: 'four digits of ISCO-08, such as "9111"',
  competent_nl: 'the https address of a CompetentNL entry',
  rating_system: 'the scale of your ratings; may stand in the profile',
  rating_value: 'a decimal as text, such as "4.8"',
  rating_best: 'the highest rating that can be given; may stand in the profile',
  rating_worst: 'the lowest rating that can be given; may stand in the profile',
  rating_count: 'how many ratings the figure rests on; 0 when there are none',
  rating_window: 'which ratings count, such as {"kind": "allTime"}; may stand in the profile',
  rating_given_by: 'who rated; may stand in the profile',
  rating_basis: 'who may rate; may stand in the profile',
  reviews_total: 'how many written reviews there are in all',
  gigs_in_month: `gigs that month of all workers of this occupation and province; ${CROWD_HINT}`,
  gigs_in_quarter: `gigs that quarter of all workers of this occupation and province; ${CROWD_HINT}`,
}
