/**
 * The members of a worker's record, as a platform writes them: snake_case, plain JSON, no
 * JSON-LD. One table says which exist and which become which claim; how to mend each is in
 * field-hints.ts.
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

const REVIEW_FIELDS = {
  text: 'value',
  language: 'value',
  month: 'value',
  redacted: 'value',
  occupation: 'value',
  rating_value: 'value',
  reviewer_type: 'value',
  ...CROWD_FIELDS,
} as const satisfies FieldNames

const GIG_FIELDS = {
  month: 'value',
  outcome: 'value',
  occupation: 'value',
  hours: 'value',
  client_type: 'value',
  region: 'value',
  rating_value: 'value',
  gigs_in_month: 'value',
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
  reviews: [REVIEW_FIELDS],
  gig_list: [GIG_FIELDS],
  gigs_by_month: [{ month: 'value', gigs: 'value', hours: 'value' }],
  // What the personal-data guard may let pass, and nothing that is signed.
  allowed_findings: [{ field: 'value', kind: 'value' }],
} as const satisfies FieldNames

/** Members of a record whose value is a decimal: these may be written as JSON numbers too. */
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
